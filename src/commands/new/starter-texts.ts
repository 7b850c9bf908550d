// Over 200 lines: the same texts in each language, side by side for who adds one.

/** Sections of a usual role page, by what they are about. */
export type StarterSection =
  | 'overview'
  | 'responsibilities'
  | 'limits'
  | 'incident'
  | 'day'
  | 'skills'
  | 'tools'
  | 'project'
  | 'pay'
  | 'levels'
  | 'path'
  | 'fit'
  | 'interview'
  | 'questions'
  | 'resources'
  | 'related'
  | 'next';

interface Section {
  readonly title: string;
  /** What to write there; left out where a component says it all. */
  readonly hint?: string;
}

interface Named {
  readonly title: string;
  readonly summary: string;
}

/** What a new guide and a new role say until somebody has written them. */
export interface StarterTexts {
  readonly guide: { readonly description: string; readonly home: string; readonly region: string };
  readonly category: Named;
  readonly levels: readonly [Named, Named];
  readonly role: Named;
  readonly skill: Named & { readonly group: string; readonly why: string };
  /** What stands in front of a hint in a guide that is only begun. */
  readonly toWrite: string;
  /** The hint of a section that no usual page has. */
  readonly otherSection: string;
  readonly waysIn: string;
  readonly waysOn: string;
  readonly sections: Readonly<Record<StarterSection, Section>>;
}

const en: StarterTexts = {
  guide: {
    description: 'What the work is, what it takes, what it pays and how to get there.',
    home: 'Write here whom this guide is for, and what they find in it.',
    region: 'Our country',
  },
  category: { title: 'First category', summary: 'One sentence about the people in it.' },
  levels: [
    { title: 'Starting', summary: 'Learns the work with others.' },
    { title: 'Experienced', summary: 'Does the work alone.' },
  ],
  role: { title: 'First role', summary: 'What this person does, in one sentence.' },
  skill: {
    title: 'First skill',
    summary: 'What it is, in one sentence.',
    group: 'Craft',
    why: 'Why this role needs it, in one sentence.',
  },
  toWrite: 'To write',
  otherSection: 'write this part.',
  waysIn: 'Ways in',
  waysOn: 'Ways on',
  sections: {
    overview: {
      title: 'Overview',
      hint: 'what this person does, why the role exists, who it sits between.',
    },
    responsibilities: {
      title: 'Responsibilities',
      hint: 'one sentence of introduction, then code samples in tabs.',
    },
    limits: { title: 'What this role does not do', hint: 'what people wrongly expect.' },
    incident: {
      title: 'A worked incident',
      hint: 'one real kind of trouble, from the first sign to what was changed after it.',
    },
    day: { title: 'A day by the clock', hint: 'what happens first.' },
    skills: { title: 'Skills', hint: 'what to learn first, and why.' },
    tools: { title: 'Tools' },
    project: {
      title: 'Hands-on project',
      hint: 'link to a project of this guide: `npm run new -- project <id>` begins one.',
    },
    pay: { title: 'Pay', hint: 'how far the statistics fit this role.' },
    levels: { title: 'Levels' },
    path: { title: 'Career path' },
    fit: { title: 'Is it for you?' },
    interview: { title: 'Interview' },
    questions: {
      title: 'Questions',
      hint: 'questions of an interview, each with the answer that a good candidate would give.',
    },
    resources: { title: 'Resources' },
    related: { title: 'Related roles' },
    next: { title: 'Next steps', hint: 'two or three links: what to read, to try or to compare next.' },
  },
};

const de: StarterTexts = {
  guide: {
    description: 'Was die Arbeit ist, was sie verlangt, was sie einbringt und wie man dorthin kommt.',
    home: 'Schreiben Sie hier, für wen dieser Führer ist und was darin zu finden ist.',
    region: 'Unser Land',
  },
  category: { title: 'Erste Kategorie', summary: 'Ein Satz über die Menschen, die hier arbeiten.' },
  levels: [
    { title: 'Einstieg', summary: 'Lernt die Arbeit gemeinsam mit anderen.' },
    { title: 'Erfahren', summary: 'Macht die Arbeit selbstständig.' },
  ],
  role: { title: 'Erster Beruf', summary: 'Was dieser Mensch tut, in einem Satz.' },
  skill: {
    title: 'Erste Fähigkeit',
    summary: 'Was sie ist, in einem Satz.',
    group: 'Handwerk',
    why: 'Warum dieser Beruf sie braucht, in einem Satz.',
  },
  toWrite: 'Noch zu schreiben',
  otherSection: 'diesen Teil schreiben.',
  waysIn: 'Wege hinein',
  waysOn: 'Wege weiter',
  sections: {
    overview: {
      title: 'Überblick',
      hint: 'was dieser Mensch tut, warum es den Beruf gibt und zwischen wem er steht.',
    },
    responsibilities: { title: 'Aufgaben', hint: 'ein Satz zur Einführung, dann Beispiele in Reitern.' },
    limits: { title: 'Was nicht dazugehört', hint: 'was andere zu Unrecht erwarten.' },
    incident: {
      title: 'Ein Fall aus der Praxis',
      hint: 'eine Schwierigkeit, wie sie wirklich vorkommt: vom ersten Anzeichen bis zu dem, was danach geändert wurde.',
    },
    day: { title: 'Ein Tag nach der Uhr', hint: 'was zuerst geschieht.' },
    skills: { title: 'Fähigkeiten', hint: 'was man zuerst lernt, und warum.' },
    tools: { title: 'Werkzeuge' },
    project: {
      title: 'Projekt zum Ausprobieren',
      hint: 'auf ein Projekt dieses Führers verweisen; `npm run new -- project <id>` beginnt eines.',
    },
    pay: { title: 'Verdienst', hint: 'wie weit die Statistik zu diesem Beruf passt.' },
    levels: { title: 'Stufen' },
    path: { title: 'Laufbahn' },
    fit: { title: 'Ist das etwas für Sie?' },
    interview: { title: 'Vorstellungsgespräch' },
    questions: {
      title: 'Fragen',
      hint: 'Fragen eines Vorstellungsgesprächs, jede mit einer guten Antwort.',
    },
    resources: { title: 'Zum Weiterlernen' },
    related: { title: 'Verwandte Berufe' },
    next: {
      title: 'Wie weiter',
      hint: 'zwei oder drei Links: was man als Nächstes liest, versucht oder vergleicht.',
    },
  },
};

const fa: StarterTexts = {
  guide: {
    description: 'کار چیست، چه می‌خواهد، چه درآمدی دارد و چگونه می‌توان به آن رسید.',
    home: 'اینجا بنویسید این راهنما برای چه کسانی است و در آن چه می‌یابند.',
    region: 'کشور ما',
  },
  category: { title: 'دستهٔ نخست', summary: 'یک جمله دربارهٔ کسانی که در این دسته کار می‌کنند.' },
  levels: [
    { title: 'تازه‌کار', summary: 'کار را در کنار دیگران می‌آموزد.' },
    { title: 'باتجربه', summary: 'کار را به‌تنهایی انجام می‌دهد.' },
  ],
  role: { title: 'نقش نخست', summary: 'کاری که این فرد می‌کند، در یک جمله.' },
  skill: {
    title: 'مهارت نخست',
    summary: 'این مهارت چیست، در یک جمله.',
    group: 'فن',
    why: 'چرا این نقش به آن نیاز دارد، در یک جمله.',
  },
  toWrite: 'برای نوشتن',
  otherSection: 'این بخش را بنویسید.',
  waysIn: 'راه‌های ورود',
  waysOn: 'گام‌های بعدی',
  sections: {
    overview: {
      title: 'در یک نگاه',
      hint: 'این فرد چه می‌کند، این نقش چرا هست و میان چه کسانی قرار دارد.',
    },
    responsibilities: { title: 'مسئولیت‌ها', hint: 'یک جمله برای آغاز، سپس نمونه‌ها در زبانه‌ها.' },
    limits: { title: 'آنچه کار این نقش نیست', hint: 'آنچه دیگران به‌نادرست انتظار دارند.' },
    incident: {
      title: 'یک رویداد واقعی',
      hint: 'یک دشواری که به‌راستی پیش می‌آید، از نخستین نشانه تا آنچه پس از آن تغییر کرد.',
    },
    day: { title: 'یک روز، ساعت به ساعت', hint: 'نخستین کار روز.' },
    skills: { title: 'مهارت‌ها', hint: 'نخست چه باید آموخت، و چرا.' },
    tools: { title: 'ابزارها' },
    project: {
      title: 'پروژهٔ عملی',
      hint: 'پیوند به یک پروژهٔ این راهنما؛ `npm run new -- project <id>` یکی را آغاز می‌کند.',
    },
    pay: { title: 'درآمد', hint: 'آمار تا چه اندازه با این نقش می‌خواند.' },
    levels: { title: 'سطح‌ها' },
    path: { title: 'مسیر شغلی' },
    fit: { title: 'آیا برای شماست؟' },
    interview: { title: 'مصاحبه' },
    questions: { title: 'پرسش‌ها', hint: 'پرسش‌های مصاحبه، هر یک با پاسخی خوب.' },
    resources: { title: 'منابع' },
    related: { title: 'نقش‌های نزدیک' },
    next: { title: 'گام بعدی', hint: 'دو یا سه پیوند: چه بخوانید، چه بیازمایید یا چه را مقایسه کنید.' },
  },
};

const LANGUAGES: Readonly<Record<string, StarterTexts>> = { en, de, fa };

/** The texts in the language of a guide, `de-AT` too; in English where there are none. */
export function starterTexts(language: string): StarterTexts {
  return LANGUAGES[language.split('-')[0] ?? ''] ?? en;
}
