import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { getDomain } from 'tldts';
import type { Plugin } from 'vite';
import { encodeSet } from './domainSet.ts';

const require = createRequire(import.meta.url);

/** Mailboxes of European access providers and privacy services that the lists lack. */
const missing = (
  'proton.me pm.me protonmail.ch tutanota.com tutanota.de tuta.io tuta.com keemail.me mailbox.org posteo.de posteo.net ' +
  'hey.com duck.com zohomail.eu ik.me mailo.com sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr ' +
  'cegetel.net noos.fr laposte.fr bluewin.ch hispeed.ch gmx.ch skynet.be telenet.be voo.be scarlet.be btinternet.com ' +
  'virginmedia.com talktalk.net tin.it bredband.net online.no pt.lu'
).split(' ');

/** `freemail` itself can only be asked about one address after the other; its lists lie beside its code. */
const freemail = path.dirname(require.resolve('freemail'));
const lines = (file: string): string[] => readFileSync(path.join(freemail, 'data', file), 'utf8').split(/\r?\n/);

/**
 * The free-mail and disposable domains of both packages as one compact string. A disposable one counts where both packages
 * know it: what one of them alone lists is a third more, and now and then a company. Only registrable domains are kept:
 * that is what is looked up, and a public suffix among them is refused by its own rule.
 */
export function readFreeMailHashes(): string {
  const others = new Set(require('disposable-email-domains') as string[]);
  const all = [
    ...lines('free.txt'),
    ...lines('disposable.txt').filter((name) => others.has(name)),
    ...(require('disposable-email-domains/wildcard.json') as string[]),
    ...missing,
  ].map((name) => name.trim().toLowerCase());
  return encodeSet(all.filter((name) => name !== '' && getDomain(name, { allowPrivateDomains: true }) === name));
}

/** Puts the finished string in place of the module that would read the lists, so that no list is shipped. */
export function freeMailPlugin(): Plugin {
  return {
    name: 'whynow-free-mail',
    load(file) {
      if (!file.endsWith('/lib/workspace/freeMailHashes.ts')) return;
      return { code: `export const freeMailHashes = ${JSON.stringify(readFreeMailHashes())};`, moduleType: 'js' };
    },
  };
}
