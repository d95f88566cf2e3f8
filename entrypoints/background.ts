import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { applySites, onStorageChanged } from '../lib/background/injection.ts';
import { handle } from '../lib/background/messages.ts';
import { openPanel } from '../lib/background/openPanel.ts';
import { followWebsites, onWebsite } from '../lib/background/website.ts';
import { receive } from '../lib/messaging/receive.ts';

/** Registers every listener in the first turn: the worker is started for an event and must know its listener by then. */
export default defineBackground({
  main() {
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const received = receive(message, sender, browser.runtime.id, browser.runtime.getURL('/'));
      return received && handle(received);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void applySites();
      if (reason === 'install') void browser.runtime.openOptionsPage();
    });
    browser.runtime.onStartup.addListener(() => void applySites());
    browser.storage.local.onChanged.addListener((changes) => void onStorageChanged(changes));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'open-panel' || tab?.id === undefined) return;
      openPanel(tab.id);
      void onWebsite(tab.id);
    });
    followWebsites();
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  },
});
