/** Where everything of one server stands: a temporary folder, two ports, the system user that owns the mail. */
export interface Place {
  root: string;
  imap: number;
  owner: { uid: number; gid: number };
  password: string;
}

export const dovecotConfig = ({ root, imap, owner, password }: Place) => `
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
    port = ${imap}
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

/** Sending is refused on purpose: nothing listens on port 1. A reply is written in the format of its mail, so tests have both. */
export const roundcubeConfig = ({ root, imap }: Place, key: string, domain: string) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${root}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:1';
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
