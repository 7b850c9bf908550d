export { fileNames, OPENER, openMePage, readMeFirst } from './folder/open-me.tsx';
export { folderEngine, searchScripts } from './folder/search-files.ts';
export { openChapters, type Chapters } from './book/chapters.ts';
export { bookOf, categoryPart, type BookPart } from './book/plan.ts';
export { printDocument } from './print/print-edition.tsx';
export { printStyle } from './print/style.ts';
export { epubFiles, MIMETYPE } from './epub/epub.ts';
export { writeZip, type ArchiveFile } from './zip.ts';
