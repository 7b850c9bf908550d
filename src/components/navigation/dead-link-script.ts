/**
 * A server answers dead links at any depth with the one page `404.html`, whose relative links then start from the
 * wrong folder. This script sets them right, there and only there: `data-site` is the path that the site is published
 * under, and where the page is opened in another place its links stay relative. Stands in a template as text.
 */
export const DEAD_LINK_SCRIPT =
  "(function(s){if(location.pathname.indexOf(s)===0){if(location.pathname!==s+'404.html'){var b=document.createElement('base');b.href=s;document.head.appendChild(b)}}})(document.currentScript.dataset.site)";
