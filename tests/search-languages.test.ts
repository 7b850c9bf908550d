import { afterEach, describe, expect, test } from 'vitest';
import { openFinder, type OpenFinder } from './open-finder.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from './temporary-guide.ts';

let finder: OpenFinder | undefined;
afterEach(() => finder?.close());

interface Case {
  readonly language: string;
  readonly pages: Readonly<Record<string, string>>;
  /** Queries with the page that must come first; none where nothing is to be found. */
  readonly queries: readonly (readonly [query: string, page: string | undefined])[];
}

const CASES: readonly Case[] = [
  {
    language: 'de',
    pages: {
      gaertner:
        '# Gärtnerin\n\nSie pflegt Beete, prüft die Böden und weiß, wann gegossen wird. Straßenbäume auch.',
      restaurator:
        '# Restauratorin\n\nSie erhält Gemälde und Möbel. Zu den Aufgaben gehört die Maßnahmenplanung.',
      kurator: '# Kuratorin\n\nAusstellungen planen, Leihgaben anfragen, Texte schreiben.',
    },
    queries: [
      ['gärtnerin', 'gaertner'],
      ['Gartnerin', 'gaertner'],
      ['GÄRTNERIN', 'gaertner'],
      ['Straßenbäume', 'gaertner'],
      ['strassenbäume', 'gaertner'],
      ['Gemälde', 'restaurator'],
      ['gemalde', 'restaurator'],
      ['Ausstellung', 'kurator'],
      ['Leihgabe', 'kurator'],
      ['Kurtorin', 'kurator'],
      ['Quastenflosser', undefined],
    ],
  },
  {
    language: 'fa',
    pages: {
      data: '# مهندس داده\n\nمهندس داده خط لوله می‌سازد و کیفیت داده‌ها را می‌سنجد.',
      site: '# مهندس پایداری\n\nاو سامانه‌ها را پایدار نگه می‌دارد و به رخدادها پاسخ می‌دهد.',
      manager: '# مدیر گروه\n\nمدیر با همکاران گفتگو می‌کند و برنامه می‌نویسد.',
    },
    queries: [
      ['مهندس داده', 'data'],
      ['کیفیت', 'data'],
      ['رخدادها', 'site'],
      ['گفتگو', 'manager'],
      ['می‌نویسد', 'manager'],
    ],
  },
  {
    language: 'zh',
    pages: {
      data: '# 数据工程师\n\n数据工程师建设数据管道,检查数据质量,并保护个人信息。',
      site: '# 站点可靠性工程师\n\n他们让系统保持稳定,处理故障,撰写事后报告。',
      manager: '# 工程经理\n\n经理招聘同事,安排工作,与团队谈话。',
    },
    queries: [
      ['数据工程师', 'data'],
      ['数据', 'data'],
      ['数据质量', 'data'],
      ['故障', 'site'],
      ['处理故障', 'site'],
      ['招聘', 'manager'],
    ],
  },
  {
    language: 'ja',
    pages: {
      data: '# データエンジニア\n\nデータパイプラインを作り、データの品質を確認します。',
      site: '# サイト信頼性エンジニア\n\nシステムを安定させ、障害に対応し、報告書を書きます。',
      manager: '# 開発マネージャー\n\n採用を行い、チームと面談します。',
    },
    queries: [
      ['データエンジニア', 'data'],
      ['品質', 'data'],
      ['障害', 'site'],
      ['報告書', 'site'],
      ['採用', 'manager'],
      ['面談', 'manager'],
    ],
  },
];

describe.each(CASES)('a guide in $language', ({ language, pages, queries }) => {
  test('finds pages by their names and by words of their texts', async () => {
    const files = Object.entries(pages).map(([name, text]) => [`${name}.md`, `${text}\n`] as const);
    const input = temporaryGuide({
      'guide.yaml': `title: G\nlanguage: ${language}\n`,
      ...Object.fromEntries(files),
    });
    const site = temporaryOutput();
    const run = await rolebook('build', '--input', input, '--output', site);
    expect(run.code, run.stderr).toBe(0);
    finder = await openFinder(site, language);
    const found: (readonly [string, string | undefined])[] = [];
    for (const [query] of queries) found.push([query, (await finder.pages(query))[0]]);
    expect(found).toEqual(queries);
  });
});
