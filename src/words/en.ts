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
    notStated: 'not stated',
    loading: 'Loading …',
    loadingFailed: 'The roles cannot be loaded. Try again when you have a network.',
  },
  navigation: {
    breadcrumb: 'Breadcrumb',
    previous: 'Previous',
    next: 'Next',
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
} as const;

export type English = typeof english;
