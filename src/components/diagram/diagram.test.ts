import { expect, test } from 'vitest';
import { diagramHtml, renderHtml } from '../../support/html.tsx';
import { DiagramPicture } from './template.tsx';

const picture = (width: number): string =>
  renderHtml(DiagramPicture({ svg: diagramHtml(`<svg role="img" width="${width}" height="9"></svg>`) }));

test('a drawing that would shrink below what can be read keeps its size in a box that scrolls', () => {
  expect(picture(1000)).toBe('<svg role="img" width="1000" height="9"></svg>');
  expect(picture(1200)).toBe(
    '<div class="diagram-wide"><svg role="img" width="1200" height="9"></svg></div>',
  );
});
