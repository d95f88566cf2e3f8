/** Where the parts of one SOGo listen. */
export interface Ports {
  imap: number;
  smtp: number;
  database: number;
  cache: number;
}

/** The table that SOGo takes its users from. */
export const users = (address: string, name: string, password: string) => `
CREATE TABLE sogo_users (c_uid varchar PRIMARY KEY, c_name varchar, c_password varchar, c_cn varchar, mail varchar);
INSERT INTO sogo_users VALUES ('${address}', '${address}', '${password}', '${name}', '${address}');
`;

/**
 * SOGo's settings as arguments, since its own file has a fixed place below `/etc`: what stands there is read too, but an
 * argument wins. What is sent goes to a mail server of the tests.
 */
export function settings({ imap, smtp, database, cache }: Ports, domain: string): string[] {
  const db = `postgresql://sogo@127.0.0.1:${database}/postgres`;
  const source =
    `{ type = sql; id = directory; viewURL = "${db}/sogo_users"; canAuthenticate = YES; isAddressBook = NO; ` +
    'userPasswordAlgorithm = plain; MailFieldNames = (mail); }';
  return Object.entries({
    SOGoProfileURL: `${db}/sogo_user_profile`,
    OCSFolderInfoURL: `${db}/sogo_folder_info`,
    OCSSessionsFolderURL: `${db}/sogo_sessions_folder`,
    OCSEMailAlarmsFolderURL: `${db}/sogo_alarms_folder`,
    SOGoUserSources: `(${source})`,
    SOGoIMAPServer: `imap://127.0.0.1:${imap}`,
    SOGoMailingMechanism: 'smtp',
    SOGoSMTPServer: `smtp://127.0.0.1:${smtp}`,
    SOGoMailDomain: domain,
    SOGoForceExternalLoginWithEmail: 'YES',
    SOGoDraftsFolderName: 'Drafts',
    SOGoSentFolderName: 'Sent',
    SOGoTrashFolderName: 'Trash',
    SOGoSieveScriptsEnabled: 'NO',
    SOGoLanguage: 'English',
    SOGoTimeZone: 'UTC',
    SOGoMailComposeMessageType: 'html',
    SOGoMailAutoSave: '0',
    SOGoLoginModule: 'Mail',
    SxVMemLimit: '1024',
    SOGoMemcachedHost: `127.0.0.1:${cache}`,
  }).flatMap(([name, value]) => [`-${name}`, value]);
}
