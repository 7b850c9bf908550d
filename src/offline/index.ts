export { SERVICE_WORKER } from './manifest.ts';
export { WEB_MANIFEST, writeWebManifest } from './web-manifest.ts';
export { writeOffline } from './write-offline.ts';
