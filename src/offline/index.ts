export { SERVICE_WORKER } from './manifest.ts';
export { APP_ICONS, TOUCH_ICON, WEB_MANIFEST, writeWebManifest } from './web-manifest.ts';
export { writeOffline } from './write-offline.ts';
