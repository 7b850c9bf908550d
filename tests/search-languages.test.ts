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
        '# Gärtnerin\n\nSie pflegt Beete, prüft die Böden und weiß, wann gegossen wird. Straßenbäume auch. Die Größe der Töpfe zählt.',
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
      ['gaertnerin', 'gaertner'],
      ['Boeden', 'gaertner'],
      ['strassenbaeume', 'gaertner'],
      ['Groesse', 'gaertner'],
      ['grösse', 'gaertner'],
      ['Massnahmenplanung', 'restaurator'],
      ['Ausstelung plannen', 'kurator'],
      ['wer pflegt die Beete', 'gaertner'],
      ['xqzzyw blorf', undefined],
      ['Quastenflosser', undefined],
    ],
  },
  {
    language: 'fa',
    pages: {
      data: '# مهندس داده\n\nمهندس داده خط لوله می‌سازد و کیفیت داده‌ها را می‌سنجد.',
      site: '# مهندس پایداری\n\nاو سامانه‌ها را پایدار نگه می‌دارد و به رخدادها پاسخ می‌دهد.',
      // Two of its words are written with Arabic letters, as some keyboards do.
      manager: '# مدیر گروه\n\nمدیر با همكاران گفتگو مي‌کند و برنامه می‌نویسد.',
      garden: '# باغبان\n\nگیاهان باغ را آبیاری و هرس می‌کند.',
    },
    queries: [
      ['مهندس داده', 'data'],
      ['کیفیت', 'data'],
      ['رخدادها', 'site'],
      ['گفتگو', 'manager'],
      ['می‌نویسد', 'manager'],
      ['می نویسد', 'manager'],
      ['مینویسد', 'manager'],
      ['كيفيت', 'data'],
      ['مي‌سنجد', 'data'],
      ['مهندسي داده', 'data'],
      ['داده ها', 'data'],
      ['همکاران', 'manager'],
      ['سامانه ها', 'site'],
      ['گياهان', 'garden'],
      ['پشتیبان خودکار', undefined],
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
      ['谁处理故障', 'site'],
      ['数据 质量', 'data'],
      ['长颈鹿', undefined],
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
      ['パイプライン', 'data'],
      ['ﾃﾞｰﾀｴﾝｼﾞﾆｱ', 'data'],
      ['障害対応', 'site'],
      ['キリン', undefined],
    ],
  },
  {
    language: 'th',
    pages: {
      data: '# วิศวกรข้อมูล\n\nสร้างท่อข้อมูลและตรวจสอบคุณภาพข้อมูล',
      site: '# วิศวกรความน่าเชื่อถือ\n\nดูแลระบบให้เสถียรและจัดการเหตุขัดข้อง',
      manager: '# ผู้จัดการ\n\nสัมภาษณ์ผู้สมัครและวางแผนงาน',
    },
    queries: [
      ['วิศวกรข้อมูล', 'data'],
      ['คุณภาพ', 'data'],
      ['ระบบ', 'site'],
      ['เหตุขัดข้อง', 'site'],
      ['สัมภาษณ์', 'manager'],
      ['ผู้จัดการ', 'manager'],
      ['ยีราฟ', undefined],
    ],
  },
  {
    language: 'ru',
    pages: {
      data: '# Инженер данных\n\nИнженер строит конвейеры данных и проверяет их качество. Ещё ведёт учёт.',
      site: '# Инженер надёжности\n\nОн следит за системами и отвечает на инциденты.',
      manager: '# Руководитель группы\n\nРуководитель нанимает сотрудников и планирует работу.',
    },
    queries: [
      ['Инженеры данных', 'data'],
      ['надежности', 'site'],
      ['учет', 'data'],
      ['качества', 'data'],
      ['инцидент', 'site'],
      ['руковадитель', 'manager'],
      ['жираф', undefined],
    ],
  },
  {
    language: 'ko',
    pages: {
      data: '# 데이터 엔지니어\n\n데이터 파이프라인을 만들고 품질을 확인합니다.',
      garden: '# 정원사\n\n식물을 돌봅니다.',
    },
    queries: [
      ['데이터', 'data'],
      ['품질', 'data'],
      ['정원사', 'garden'],
      ['기린', undefined],
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
