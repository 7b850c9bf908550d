import { render } from 'dom-serializer';
import type { AnyNode } from 'domhandler';
import { serialisedHtml, type SafeHtml } from '../../support/html.tsx';

/** Nodes of a page of ours → HTML. */
export function toHtml(nodes: AnyNode | readonly AnyNode[]): SafeHtml {
  return serialisedHtml(render([nodes].flat(), { encodeEntities: 'utf8' }));
}

/** Nodes → XML: every tag closed, every attribute with a value. */
export function toXml(nodes: AnyNode | readonly AnyNode[]): string {
  return render([nodes].flat(), { xmlMode: true });
}
