/**
 * Runs in the head of a page with tabs: shows those that the reader chose last, while the page is being read and before
 * anything of it is painted, so that nothing moves when the script of the room arrives. Of the labels that a group has,
 * the one chosen last counts, as in `client.ts`. Stands in one script with that of every page. Written without
 * characters that HTML escapes, so that it stands in a template as text, and with names of one letter, since pages with
 * tabs carry it: `s` labels chosen, `g` a list of tabs, `t` its tabs, `n` their labels, `e` one of them, `p` its panel.
 */
export const TABS_HEAD_SCRIPT = [
  "{let d=document,s;try{s=JSON.parse(localStorage['rolebook-tabs'])}catch{}",
  "if(Array.isArray(s)){let all=function(){for(let g of d.querySelectorAll('.tabs-list')){",
  'let t=[...g.children],n=t.map(function(e){return e.textContent.trim()}),',
  'at=n.indexOf(s.find(function(l){return n.includes(l)}));',
  'if(at!==-1)t.forEach(function(e,i){',
  "let p=d.getElementById(e.getAttribute('aria-controls')),on=i===at;",
  "e.setAttribute('aria-selected',on);e.tabIndex=on-1;p?.toggleAttribute('data-selected',on)})}},",
  'o=new MutationObserver(all);o.observe(d,{childList:true,subtree:true});',
  "d.addEventListener('DOMContentLoaded',function(){all();o.disconnect()})}}",
].join('');
