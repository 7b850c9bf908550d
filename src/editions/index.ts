export { OPENER, openMePage, readMeFirst } from './folder/open-me.tsx';
export { folderEngine, searchScripts } from './folder/search-files.ts';
export { writeZip, type ArchiveFile } from './zip.ts';
