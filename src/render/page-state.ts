import type { Env } from 'markdown-it';
import type { HighlightedCode, PageContext } from '../components/component.ts';
import type { Guide } from '../model/guide.ts';
import { OWN_HEADING_IDS } from '../model/heading-ids.ts';
import type {
  Diagram,
  Heading,
  Icon,
  Image,
  Link,
  Outline,
  Placement,
  SyntaxProblem,
} from '../model/outline.ts';
import type { Page, Role } from '../model/page.ts';
import { isRolePage } from '../model/role-parts.ts';
import { diagramSlot, type DiagramHtml } from './diagram-slots.ts';
import { allowListedHtml, type SafeHtml } from '../support/html.tsx';
import { allowListed, closingTags } from './html-allow-list.ts';
import { NO_TEXT, NOTHING_COLLECTED, type CollectedState } from './collected-state.ts';
import { PageIds } from './page-ids.ts';
import type { Words } from '../words/words.ts';
import { relativeUrl } from '../support/relative-url.ts';

/** What a page needs from the renderer that renders it. */
export interface RenderServices {
  highlight(code: string, language: string): HighlightedCode;
  nearestLanguage(name: string): string | undefined;
  inline(markdown: string, line: number, state: PageState): SafeHtml;
}

/**
 * Everything that is known and collected while one page is rendered: ids taken, headings, links, mistakes.
 * It travels in markdown-it's `env`, so that no page can see another's.
 */
export class PageState implements PageContext {
  readonly guide: Guide;
  readonly page: Page;
  readonly today: string;
  readonly headings: Heading[];
  readonly links: Link[];
  readonly images: Image[];
  readonly icons: Icon[];
  readonly diagrams: Diagram[];
  readonly placements: Placement[];
  readonly players: Set<string>;
  readonly #ids: PageIds;
  readonly #problems: SyntaxProblem[];
  readonly #services: RenderServices;
  /** Lines of the text that is rendered, and the line of the file on which they start. */
  text = NO_TEXT;
  /** Line of the file that is being rendered, for what has no position of its own. */
  currentLine: number;
  /** Link definitions of the page, which titles may refer to. */
  references: Env['references'];
  /** Label of the tab that is being rendered. */
  tab: string | undefined;

  /** @param collected what the same page had collected up to here, if it goes on from there */
  constructor(
    guide: Guide,
    page: Page,
    today: string,
    services: RenderServices,
    collected: CollectedState = NOTHING_COLLECTED,
  ) {
    this.guide = guide;
    this.page = page;
    this.today = today;
    this.#services = services;
    this.headings = [...collected.headings];
    this.links = [...collected.links];
    this.images = [...collected.images];
    this.icons = [...collected.icons];
    this.diagrams = [...collected.diagrams];
    this.placements = [...collected.placements];
    this.players = new Set(collected.players);
    this.#ids = new PageIds(collected.ids);
    this.#problems = [...collected.problems];
    this.references = collected.references;
    this.currentLine = collected.currentLine;
  }

  get url(): string {
    return this.page.url;
  }

  get language(): string {
    return this.guide.settings.language;
  }

  get words(): Words {
    return this.guide.words;
  }

  get role(): Role | undefined {
    return isRolePage(this.page) ? this.page.role : undefined;
  }

  link(url: string): string {
    return relativeUrl(this.page.url, url);
  }

  sectionAt(line: number): string | undefined {
    // Headings come in the order of their lines; of a page of many, the last one above is searched by halves.
    let low = 0;
    let high = this.headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.headings[middle]?.line ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    const above = this.headings[low - 1];
    return above && above.level > 1 ? above.id : undefined;
  }

  uniqueId(wanted: string): string {
    return this.#ids.free(wanted, OWN_HEADING_IDS.numbered);
  }

  /** The id of a heading, numbered as the site numbers those of the same text. */
  headingId(wanted: string): string {
    const { numbered } = this.guide.content.headingIds;
    return this.#ids.free(wanted === '' ? numbered('', 2) : wanted, numbered);
  }

  report(problem: SyntaxProblem): void {
    this.#problems.push(problem);
  }

  diagram(source: string, line: number): SafeHtml {
    this.diagrams.push({ source, line, column: 1, authored: false });
    return diagramSlot(this.diagrams.length - 1, 'picture');
  }

  authorDiagram(source: string, line: number): DiagramHtml {
    this.diagrams.push({ source, line, column: 1, authored: true });
    const index = this.diagrams.length - 1;
    return { picture: diagramSlot(index, 'picture'), tools: diagramSlot(index, 'tools') };
  }

  highlight(code: string, language: string): HighlightedCode {
    return this.#services.highlight(code, language);
  }

  nearestLanguage(name: string): string | undefined {
    return this.#services.nearestLanguage(name);
  }

  inline(markdown: string, line = this.currentLine): SafeHtml {
    return this.#services.inline(markdown, line, this);
  }

  authorHtml(html: string): SafeHtml {
    const open: string[] = [];
    const written = allowListed(html, open, ({ value }) => value);
    return allowListedHtml(written + closingTags(open));
  }

  /** What the page has collected so far, for a state that goes on from here. */
  collected(): CollectedState {
    const { headings, links, images, icons, diagrams, placements, references, currentLine } = this;
    const found = { headings, links, images, icons, diagrams, placements, problems: this.#problems };
    return { ...found, players: [...this.players], ids: this.#ids.given(), references, currentLine };
  }

  /** What checks may know of the page. Its anchors are looked for when a link first asks for one. */
  outline(html: SafeHtml): Outline {
    const { headings, links, images, icons, diagrams, placements } = this;
    let anchors: ReadonlySet<string> | undefined;
    return {
      headings,
      links,
      images,
      icons,
      diagrams,
      placements,
      problems: this.#problems,
      get anchors() {
        return (anchors ??= new Set(
          [...html.matchAll(/ (?:id|name)="([^"]+)"/g)].flatMap((match) => match[1] ?? []),
        ));
      },
    };
  }
}

/** markdown-it's `env` for a page. `bodyLine` is the line of the file on which the parsed text starts. */
export interface PageEnv extends Env {
  readonly state: PageState;
  readonly bodyLine: number;
  /** Lines of the parsed text, to find columns in. */
  readonly lines: readonly string[];
}

/** The state of the page that is being rendered. Throws where markdown-it runs without one: a mistake in our code. */
export function envOf(env: Env | undefined): PageEnv {
  if (!(env?.['state'] instanceof PageState)) throw new Error('markdown-it was called without a page');
  return env as PageEnv;
}
