/**
 * Runs in the head of a page with tabs: shows those that the reader chose last, while the page is being read and before
 * anything of it is painted, so that nothing moves when the script of the room arrives. Of the labels that a group has,
 * the one chosen last counts, as in `client.ts`. The policy of the page lets it run by its hash. Written without
 * characters that HTML escapes, so that it stands in a template as text.
 */
export const TABS_HEAD_SCRIPT = [
  '(function(d){',
  "var labels;try{labels=JSON.parse(localStorage.getItem('rolebook-tabs'))}catch(_){}",
  'if(!Array.isArray(labels))return;',
  'function show(group){',
  'var list=group.firstElementChild;if(!list)return;',
  'var tabs=Array.from(list.children),at=-1;',
  'var names=tabs.map(function(tab){return tab.textContent.trim()});',
  'labels.some(function(label){at=names.indexOf(label);return at!==-1});',
  'if(at!==-1)tabs.forEach(function(tab,i){',
  "var panel=d.getElementById(tab.getAttribute('aria-controls'));",
  "tab.setAttribute('aria-selected',i===at);tab.tabIndex=i===at?0:-1;",
  "if(panel)panel.toggleAttribute('data-selected',i===at)",
  '})}',
  "function all(){d.querySelectorAll('[data-component=tabs]').forEach(show)}",
  'var seen=new MutationObserver(all);seen.observe(d,{childList:true,subtree:true});',
  "d.addEventListener('DOMContentLoaded',function(){all();seen.disconnect()})",
  '})(document)',
].join('');

/** Its SHA-256, as the policy writes it. The test of this room computes it anew and says what to put here. */
export const TABS_HEAD_SCRIPT_HASH = 'sha256-Ni9YB4z8UWuGySuTf9TphY9/ZU+WIV4ihxEqpwQVJKc=';
