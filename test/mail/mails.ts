/** A mail as a test writes it; `raw` turns it into the bytes that a mail server would have delivered. */
export interface Mail {
  from: string;
  to?: string;
  cc?: string;
  subject: string;
  text: string;
  html?: string;
  /** An iCalendar invitation. */
  invitation?: string;
  id?: string;
  /** Message ids of the thread so far, oldest first. */
  references?: string[];
  date?: Date;
}

export const rep = { name: 'Camille Roux', address: 'camille.roux@planora.example' };
const me = `${rep.name} <${rep.address}>`;

let count = 0;

const part = (type: string, text: string) =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')}\r\n`;

/** RFC 2047 for header words that are not ASCII. */
const word = (text: string) => (/^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`);

export function raw(mail: Mail): string {
  count += 1;
  const lines = [
    `From: ${mail.from}`,
    `To: ${mail.to ?? me}`,
    mail.cc && `Cc: ${mail.cc}`,
    `Subject: ${word(mail.subject)}`,
    `Date: ${(mail.date ?? new Date()).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.id ?? `m${count}@test.example`}>`,
    mail.references && `In-Reply-To: <${mail.references.at(-1)}>`,
    mail.references && `References: ${mail.references.map((id) => `<${id}>`).join(' ')}`,
    'MIME-Version: 1.0',
  ];
  const parts = [part('text/plain', mail.text)];
  if (mail.html) parts.push(part('text/html', mail.html));
  if (mail.invitation) parts.push(part('text/calendar; method=REQUEST', mail.invitation));
  const boundary = `=_part_${count}`;
  const body =
    parts.length === 1
      ? parts[0]
      : `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n${parts
          .map((each) => `--${boundary}\r\n${each}`)
          .join('')}--${boundary}--\r\n`;
  return `${lines.filter(Boolean).join('\r\n')}\r\n${body}`;
}

const invitation = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Acme Industrial//Calendar//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:line-visit@acme-industrial.example',
  'DTSTAMP:20261120T100000Z',
  'DTSTART:20261202T090000Z',
  'DTEND:20261202T110000Z',
  'SUMMARY:Visit of line 2',
  'ORGANIZER;CN=Ada Keller:mailto:ada.keller@acme-industrial.example',
  `ATTENDEE;CN=${rep.name};RSVP=TRUE:mailto:${rep.address}`,
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const first = ['Lena', 'Marek', 'Sofia', 'Paul', 'Emma', 'Hugo', 'Nina', 'Omar'];
const last = ['Vogt', 'Novak', 'Rossi', 'Girard', 'Nilsen'];
const others = last.flatMap((name) => first.map((given) => `${given} ${name}`));

/**
 * The inbox, oldest first, so that the n-th mail has the uid n: a thread of three with copies, a second account, a
 * newsletter, free mail, an invitation, and 40 other senders that stand in the list beside whatever is open.
 */
export function inbox(now: Date): Mail[] {
  const ada = 'Ada Keller <ada.keller@acme-industrial.example>';
  const ids = ['line2.1@acme-industrial.example', 'line2.2@acme-industrial.example'];
  const mails: Mail[] = [
    {
      from: ada,
      cc: '"Bruno Sand" <bruno.sand@acme-industrial.example>',
      subject: 'Planning for line 2',
      text: 'Hello Camille,\n\nwe start line 2 in March. Which plan fits three shifts?\n\nAda',
      id: ids[0],
    },
    {
      from: 'Bruno Sand <bruno.sand@acme-industrial.example>',
      cc: `${ada}, controlling@holding.acme-industrial.example`,
      subject: 'Re: Planning for line 2',
      text: 'Adding controlling.\n\n> Which plan fits three shifts?\n',
      id: ids[1],
      references: ids.slice(0, 1),
    },
    { from: ada, subject: 'Re: Planning for line 2', text: 'Any news on this?\n\nAda', references: ids },
    {
      from: 'Anna Lind <anna@brisance.example>',
      subject: 'Security questionnaire',
      text: 'See the formatted version.',
      html: `<p>Hello Camille, our security team asks for your <b>questionnaire</b>. Write to
<a href="mailto:ciso@elsewhere.example">our CISO</a> if in doubt.</p><script>document.title = 'hostile'</script>`,
    },
    {
      from: 'Planning Weekly <news@news-mailer.example>',
      subject: 'Five ideas for shift planning',
      text: 'Read online.',
    },
    { from: 'Jan Doe <jan.doe@gmail.com>', subject: 'From my private address', text: 'I work at Nordvik.' },
    { from: ada, subject: 'Invitation: visit of line 2', text: 'You are invited.', invitation },
    ...others.map((name, index) => ({
      from: `${name} <lead${index}@company${index}.example>`,
      subject: `Question ${index + 1}`,
      text: 'Could you call me back?',
    })),
  ];
  const hour = 3_600_000;
  return mails.map((mail, index) => ({ ...mail, date: new Date(now.getTime() - (mails.length - index) * hour) }));
}
