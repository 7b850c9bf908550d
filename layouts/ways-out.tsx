import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';

/** Where to go from a page that could not be shown. */
export function WaysOut({ context }: { readonly context: PageContext }): JSX.Element {
  const roles = context.guide.pagesByPath.get('roles.md');
  return (
    <ul>
      <li>
        <a href={context.link('index.html')}>{context.words.common.home}</a>
      </li>
      {roles && (
        <li>
          <a href={context.link(roles.url)}>{roles.title}</a>
        </li>
      )}
    </ul>
  );
}
