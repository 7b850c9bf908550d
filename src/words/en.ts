/**
 * Every word of the interface, in English: what is written here is what readers see. A section belongs to a room or to
 * a part of all pages. `{name}` is a place for a value; a text that depends on a number has a form for each plural of
 * the language. A sentence stands here whole, since other languages order its parts differently.
 *
 * Other languages are the files of `languages/`; the types of all templates come from this one. More than 200 lines,
 * since a translator and a reviewer want one file.
 */
export const english = {
  common: {
    home: 'Home',
    main: 'Main',
    menu: 'Menu',
    search: 'Search',
    skip: 'Skip to the content',
    searchAll: 'Search roles, skills and pages',
    repository: 'Source',
    onThisPage: 'On this page',
    contents: 'Contents',
    allPages: 'All pages',
    tags: 'Tags',
    linkToSection: 'Link to this section',
    table: 'Table',
    tableOf: 'Table: {columns}',
    minutesToRead: { one: '{count} minute to read', other: '{count} minutes to read' },
  },
  navigation: {
    breadcrumb: 'Breadcrumb',
    previous: 'Previous',
    next: 'Next',
  },
  pages: {
    roles: 'All roles',
    skills: 'Skills',
    sources: 'Sources',
    contents: 'All pages',
    tags: 'Tags',
    search: 'Search',
    gallery: 'Components',
    downloads: 'Take it with you',
    notFound: 'Page not found',
    notFoundText: 'There is no page at this address. It may have moved, or the link to it has a mistake.',
    offline: 'You are offline',
    offlineText:
      'This page has not been saved on your device. Pages that you opened before are: go back to one, or try again when you have a network.',
    pay: 'Pay across roles: {region}',
    payDescription:
      'What each role is paid, side by side, with the source and the age of every figure: {region}.',
    payText:
      'An occupation often holds several roles: two roles with the same figures are in the same statistic. Percentiles describe everybody in an occupation; they are no levels of experience.',
    payElsewhere: 'Pay in other regions',
    fit: 'Which role fits me?',
    fitDescription: 'Tick what you can do, and see which roles are closest and what they need besides.',
    compare: 'Compare roles',
    compareDescription: 'Two or three roles side by side: what the work is, what it takes, what it pays.',
    comparison: 'Compare: {role}',
    comparisonDescription: '{role} beside the closest roles: what the work is, what it takes, what it pays.',
    paths: 'From where you are',
    pathsDescription:
      'The way from one role to another, move by move, with the skills to add and who says so.',
    pathsFrom: 'From here: {start}',
    pathsFromDescription: 'Where “{start}” can lead in one and two moves, and what to learn for each.',
    untitled: 'Page',
  },
  home: {
    waysIn: 'Ways in',
    allOfCategory: { one: 'All {count} roles', other: 'All {count} roles' },
  },
  role: {
    decide: 'Decide',
    compareWith: 'Compare with {roles}',
    leadsTo: 'Where this can lead',
  },
  neighbours: {
    inOrder: 'Pages in order',
    skills: 'Skills',
    inFolder: 'Pages of this folder',
  },
  pageFoot: {
    reviewed: 'Last reviewed {date}',
    changed: 'Last changed {date}',
    writtenBy: 'Written by {names}',
    edit: 'Edit this page',
    report: 'Report a mistake',
    reportTitle: 'Mistake in: {page}',
  },
  project: {
    time: 'Time',
    roles: 'For',
    skills: 'Skills',
  },
  skill: {
    alsoCalled: '{group}. Also called: {names}',
    rolesThatNeedIt: 'Roles that need it',
    skillsWithIt: 'Skills that go with it',
    whereToLearn: 'Where to learn it',
    proficiencies: 'What the proficiencies mean',
  },
  gallery: {
    source: 'Source',
  },
  paths: {
    whereNow: 'Where are you now?',
    other: 'Other',
    aboutRole: 'About this role',
    findWay: 'Find the way to another role',
  },
  skillFit: {
    mustHaves: 'What each role cannot do without',
  },
  choice: {
    notStated: 'not stated',
    loading: 'Loading …',
    loadingFailed: 'The roles cannot be loaded. Try again when you have a network.',
  },
  compare: {
    caption: '{roles}, side by side',
    role: 'Role',
    firstRole: 'First role',
    secondRole: 'Second role',
    thirdRole: 'Third role, if you like',
    none: 'None',
    choose: 'Choose two or three roles, and they stand here side by side.',
    compared: 'Compared: {roles}.',
    atAGlance: 'At a glance',
    keyDifference: 'Key difference',
    whatThePersonDoes: 'What the person does',
    category: 'Category',
    alsoKnownAs: 'Also known as',
    experience: 'Typical experience',
    remote: 'Remote work',
    remoteRating: '{rating} of {most}. {note}',
    employers: 'Who hires',
    skills: 'Skills',
    notNeeded: 'not needed',
    overlap: 'Overlap: {pairs}.',
    overlapOfPair: '{first} and {second} {percent} %',
    pay: 'Pay a year',
    payNote:
      'Percentiles describe everybody in an occupation and are no levels; roles with the same occupation are in the same statistic. The newest figures of each kind; all others are on the pages of the roles.',
    paySource: '{occupation}. Source: {link} ({age})',
    day: 'The day by the clock',
    aDay: 'A day',
    closest: 'Each role beside the closest ones',
    compareWithOthers: 'Compare it with other roles',
  },
  categoryRoles: {
    beside: 'Beside {title}:',
    pay: 'Median pay a year',
    experience: 'Experience',
    waysIn: 'Ways in',
    next: 'Often next',
    sources: 'Where this is from: {list}',
  },
} as const;

export type English = typeof english;
