/** Hosts that send mail for anybody, and of mailing lists: nobody's address tells a company. */
const carriers = new Set(
  (
    'amazonses.com mcsv.net mcdlv.net rsgsv.net mailchimpapp.com mailchimpapp.net mandrillapp.com sendgrid.net ' +
    'hubspotemail.net hs-send.com brevosend.com sendinblue.com sender-sib.com mailin.fr mailjet.com mjt.lu mailgun.org ' +
    'mailgun.net mtasv.net sparkpostmail.com exacttarget.com exct.net mktomail.com cmail19.com cmail20.com ' +
    'createsend.com ccsend.com klaviyomail.com activehosted.com emsend.com sendibm1.com elasticemail.com ' +
    'smtp2go.com customeriomail.com outreach-mail.com list-manage.com substack.com ' +
    'googlegroups.com yahoogroups.com groups.io freelists.org discoursemail.com'
  ).split(' '),
);

/** Below these each host is a customer's desk or shop window; the address itself is that of the company behind it. */
const landlords = new Set(
  (
    'zendesk.com freshdesk.com freshservice.com freshsales.io atlassian.net intercom-mail.com servicenow.com ' +
    'service-now.com helpscoutapp.com helpscout.net zohodesk.com zohodesk.eu happyfox.com gorgias.com front-mail.com ' +
    'hubspot.com reamaze.com kayako.com desk.com teamwork.com uservoice.com groovehq.com supportbee.com'
  ).split(' '),
);

/**
 * Whether a mail from or to a host tells no company: mailing lists, services that send for others, and ticket systems
 * with a host for each of their customers. `hosts`: the host and its parents, longest first.
 */
export const speaksForNobody = (hosts: string[]): boolean =>
  /^lists?\./.test(hosts[0] ?? '') ||
  hosts.some((host, index) => carriers.has(host) || (index > 0 && landlords.has(host)));
