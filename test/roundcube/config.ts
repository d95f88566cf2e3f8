/** What is sent goes to a mail server of the tests. A reply is written in the format of its mail, so tests have both. */
export const roundcubeConfig = (
  root: string,
  { imap, smtp }: { imap: number; smtp: number },
  key: string,
  domain: string,
) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${root}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:${smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['product_name'] = 'Webmail';
$config['des_key'] = '${key}';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['log_dir'] = '${root}/';
$config['temp_dir'] = '${root}/temp/';
$config['mail_domain'] = '${domain}';
$config['htmleditor'] = 3;
$config['draft_autosave'] = 0;
`;

/** The account with its name, as if the rep had logged in before and filled in the identity. */
export const account = (user: string, name: string) => `
INSERT INTO users (username, mail_host, created, language) VALUES ('${user}', '127.0.0.1', '2026-01-05 09:00:00', 'en_US');
INSERT INTO identities (user_id, changed, standard, name, email)
  VALUES (last_insert_rowid(), '2026-01-05 09:00:00', 1, '${name}', '${user}');
`;
