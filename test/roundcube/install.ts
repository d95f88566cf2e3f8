import { whyNot } from '../real/packages.ts';

/** Debian's document root and program data; there as soon as the packages are. */
export const documentRoot = '/var/lib/roundcube';

export const whyNotRoundcube = () =>
  whyNot({
    name: 'Roundcube',
    root: 'its mail server starts as root and drops its rights itself',
    packages: [
      'dovecot-imapd',
      'roundcube-core',
      'roundcube-sqlite3',
      'php-cli',
      'php-sqlite3',
      'php-intl',
      'php-mbstring',
      'php-xml',
      'php-gd',
    ],
    needed: ['/usr/sbin/dovecot', '/usr/bin/php', `${documentRoot}/index.php`, '/etc/roundcube/defaults.inc.php'],
  });
