import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { applySites, onStorageChanged } from '../lib/background/injection.ts';
import { handle } from '../lib/background/messages.ts';
import { openPanel } from '../lib/background/openPanel.ts';
import { followPolicy } from '../lib/background/policy.ts';
import { rehearse } from '../lib/background/rehearse.ts';
import { onTeamStorage, syncTeam, TEAM_ALARM } from '../lib/background/team.ts';
import { followWebsites, onWebsite } from '../lib/background/website.ts';
import { receive } from '../lib/messaging/receive.ts';
import { warmUp } from '../lib/store/workerRecords.ts';

/** Milliseconds that the policy is waited for. A browser that has just started takes longer: then it is applied when it comes. */
const POLICY_WAIT = 500;

/** The policy first, so that nothing is read that it forbids. */
async function start(): Promise<void> {
  await Promise.race([followPolicy(), new Promise((resolve) => setTimeout(resolve, POLICY_WAIT))]);
  await applySites();
}

/** Registers every listener in the first turn: the worker is started for an event and must know its listener by then. */
export default defineBackground({
  main() {
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const received = receive(message, sender, browser.runtime.id, browser.runtime.getURL('/'));
      return received && handle(received);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void start();
      // An update takes alarms and session away.
      void syncTeam();
      if (reason === 'install') void browser.runtime.openOptionsPage();
    });
    browser.runtime.onStartup.addListener(() => {
      void start();
      void syncTeam();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === TEAM_ALARM) void syncTeam();
    });
    browser.storage.local.onChanged.addListener((changes) => {
      void onStorageChanged(changes);
      onTeamStorage(changes);
    });
    browser.storage.managed.onChanged?.addListener(() => void followPolicy());
    const { onAdded, onRemoved } = browser.permissions;
    for (const event of [onAdded, onRemoved]) event.addListener(() => void applySites());
    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'open-panel' || tab?.id === undefined) return;
      openPanel(tab.id);
      void onWebsite(tab.id);
    });
    followWebsites();
    warmUp();
    setTimeout(() => rehearse('en', Date.now()));
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  },
});
