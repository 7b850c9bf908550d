import type { JSX } from 'preact';
import { KeyboardButton } from '../src/components/keyboard/template.tsx';
import { OfflineStatus } from '../src/components/offline/template.tsx';
import { isOfRole } from '../src/model/role-parts.ts';
import { Raw } from '../src/support/html.tsx';
import type { PageView } from './page-view.ts';

/** Generated pages that the footer of every page leads to, where the guide has them. */
const PAGES = [
  'contents.md',
  'roles.md',
  'compare.md',
  'paths.md',
  'skills.md',
  'fit.md',
  'sources.md',
  'search.md',
  'take-it-with-you.md',
  'gallery.md',
];

export function Footer({
  view: { context, assets, offline, inFolder, downloads },
}: {
  readonly view: PageView;
}): JSX.Element {
  const { guide, page: open } = context;
  const printed = isOfRole(open) ? downloads?.printByRole.get(open.role.id) : undefined;
  const { title, description, repository, copyright, links } = guide.settings;
  const pages = PAGES.flatMap((path) => guide.pagesByPath.get(path) ?? []).filter(
    ({ kind }) => !(inFolder && kind === 'downloads'),
  );
  return (
    <footer class="footer">
      <div class="footer-row">
        <p>
          <strong>{title}</strong> {description}
          {copyright !== undefined && (
            <>
              <br />
              <small>
                <Raw html={context.inline(copyright)} />
              </small>
            </>
          )}
        </p>
        <ul role="list">
          {pages.map((page) => (
            <li>
              <a href={context.link(page.url)}>{page.title}</a>
            </li>
          ))}
          {printed !== undefined && (
            <li>
              <a href={context.link(printed)}>{context.words.downloads.printRole}</a>
            </li>
          )}
          {links.map((link) => (
            <li>
              <a href={link.url}>{link.title}</a>
            </li>
          ))}
          {repository !== undefined && (
            <li>
              <a href={repository}>{context.words.common.repository}</a>
            </li>
          )}
          <li>
            <KeyboardButton list={assets.keyboard} words={context.words} />
          </li>
        </ul>
        {offline && <OfflineStatus worker={offline.worker} />}
      </div>
    </footer>
  );
}
