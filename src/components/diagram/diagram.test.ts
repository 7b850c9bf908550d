import { expect, test } from 'vitest';
import { diagramHtml, renderHtml } from '../../support/html.tsx';
import { DiagramPicture } from './template.tsx';

const picture = (width: number, authored: boolean): string =>
  renderHtml(
    DiagramPicture({ svg: diagramHtml(`<svg role="img" width="${width}" height="9"></svg>`), authored }),
  );

test('a drawing that would shrink below what can be read keeps its size in a box that scrolls', () => {
  const isWide = (width: number, authored: boolean): boolean =>
    picture(width, authored).startsWith('<div class="diagram-wide"><svg ');
  expect([isWide(1100, true), isWide(1200, true)]).toEqual([false, true]);
  expect([isWide(1200, false), isWide(3000, false)]).toEqual([false, true]);
  expect(picture(1000, true)).toBe('<svg role="img" width="1000" height="9"></svg>');
});
