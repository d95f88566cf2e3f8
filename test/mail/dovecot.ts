import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Hosted } from '../real/fixture.ts';
import { freePort, listening, type SystemUser, systemUser, type Yard } from '../real/processes.ts';
import { inbox, type Mail, raw, rep } from './mails.ts';
import type { Outbox } from './outbox.ts';

interface Place {
  root: string;
  port: number;
  owner: SystemUser;
  password: string;
}

const config = ({ root, port, owner, password }: Place) => `
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${root}/mail/%u
mail_log_prefix = "%u: "
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${root}/mail/%u
}
namespace inbox {
  inbox = yes
${['Drafts', 'Sent', 'Trash']
  .map((name) => `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }`)
  .join('\n')}
}
`;

/** A maildir that is written as a mail server does: into `tmp`, then renamed into `new`. */
function maildir(folder: string, owner: SystemUser) {
  const make = (dir: string) => {
    mkdirSync(dir, { recursive: true });
    chownSync(dir, owner.uid, owner.gid);
  };
  for (const dir of [folder, ...['tmp', 'new', 'cur'].map((each) => path.join(folder, each))]) make(dir);
  let count = 0;
  return (mail: Mail) => {
    count += 1;
    const seconds = Math.floor((mail.date ?? new Date()).getTime() / 1000);
    // Dovecot numbers new mails in the order of their names.
    const name = `${seconds}.M${String(count).padStart(6, '0')}.test`;
    const written = path.join(folder, 'tmp', name);
    writeFileSync(written, raw(mail));
    chownSync(written, owner.uid, owner.gid);
    renameSync(written, path.join(folder, 'new', name));
  };
}

/** A webmail's mail server, with the rep's mailbox in it. */
export interface MailServer {
  port: number;
  user: string;
  password: string;
  /** Puts a mail into the inbox, as if it had just arrived. */
  deliver: (mail: Mail) => void;
  /** The source of every mail in Drafts. */
  drafts: () => Promise<string[]>;
}

/** A real webmail that runs, with the mail server behind it. */
export type Webmail = MailServer & Hosted & Pick<Outbox, 'sent'>;

/** A real Dovecot on loopback with the inbox of `mails.ts`; resolves when it listens. */
export async function startDovecot({ root, start }: Yard): Promise<MailServer> {
  const place: Place = {
    root,
    owner: systemUser('mail'),
    port: await freePort(),
    password: randomBytes(8).toString('hex'),
  };
  mkdirSync(path.join(root, 'mail'));
  chmodSync(path.join(root, 'mail'), 0o755);
  const box = path.join(root, 'mail', rep.address);
  const deliver = maildir(box, place.owner);
  for (const mail of inbox(new Date())) deliver(mail);
  const file = path.join(root, 'dovecot.conf');
  writeFileSync(file, config(place));
  start({ name: 'dovecot', command: ['/usr/sbin/dovecot', '-F', '-c', file] });
  await listening(place.port);

  const drafts = async () =>
    ['new', 'cur']
      .map((each) => path.join(box, '.Drafts', each))
      .filter((dir) => existsSync(dir))
      .flatMap((dir) => readdirSync(dir).map((name) => readFileSync(path.join(dir, name), 'utf8')));
  return { port: place.port, user: rep.address, password: place.password, deliver, drafts };
}

/** The first draft to an address as Dovecot keeps it, with the lines put together that quoted-printable has cut. */
export const draftTo = (drafts: string[], address: string) =>
  drafts.filter((draft) => draft.includes(address)).map((draft) => draft.replace(/=\r?\n/g, ''))[0];
