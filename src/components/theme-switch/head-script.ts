/**
 * Runs in the head, before the first paint: says that there is script, and whether the reader comes to the top of the
 * page for the first time (then the room `first-paint` has work), whether the address asks for something (then the page
 * keeps the place of the answer), and restores the reader's choice of colours.
 * Written without characters that HTML escapes, so that it stands in a template as text.
 */
export const HEAD_SCRIPT =
  "{let e=document.documentElement,t;e.className='js';try{if(!location.hash)if(performance.getEntriesByType('navigation')[0].type==='navigate')e.className='js first';if(location.search)e.className+=' asked';t=localStorage['rolebook-theme'];if(t==='light'||t==='dark')e.dataset.theme=t}catch{}}";
