import { browser } from 'wxt/browser';

/** Opens the set-up at one of its sections, in the popup's place. */
export const openSection = (id: 'sites' | 'team'): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${id}`) }).then(close);
