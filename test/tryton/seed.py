"""Fills a new Tryton database: the rep's company, three parties, one of them a person, one opportunity, a user's password."""

import datetime
import sys

from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402  the configuration comes first
from trytond.transaction import Transaction  # noqa: E402

Pool.start()
pool = Pool('crm')
pool.init()


def party(name, *contacts):
    mechanisms = [{'type': kind, 'value': value} for kind, value in contacts]
    (made,) = pool.get('party.party').create([{'name': name, 'contact_mechanisms': [('create', mechanisms)]}])
    return made


with Transaction().start('crm', 1, context={'_check_access': False}):
    Company, User = pool.get('company.company'), pool.get('res.user')
    (euro,) = pool.get('currency.currency').create(
        [{'name': 'Euro', 'symbol': 'E', 'code': 'EUR', 'rounding': '0.01', 'digits': 2}]
    )
    (company,) = Company.create([{'party': party('Planora').id, 'currency': euro.id}])
    User.write([User(1)], {'companies': [('add', [company.id])], 'company': company.id, 'language': None})
    acme = party(
        'Acme Industrial GmbH', ('website', 'https://www.acme-industrial.example'), ('email', 'info@acme-industrial.example')
    )
    transalp = party('Transalp Cargo', ('website', 'https://www.transalp-cargo.example'))
    ada = party('Ada Keller', ('email', 'ada.keller@acme-industrial.example'), ('phone', '+49 30 1234567'))
    # Otherwise the set-up wizard covers the whole client at the first log-in.
    Item = pool.get('ir.module.config_wizard.item')
    Item.write(Item.search([]), {'state': 'done'})

with Transaction().start('crm', 1, context={'company': company.id, '_check_access': False}):
    (opportunity,) = pool.get('sale.opportunity').create(
        [
            {
                'party': transalp.id,
                'description': 'Planning for line 3',
                'company': company.id,
                'start_date': datetime.date.today(),
            }
        ]
    )
    print(acme.id, transalp.id, ada.id, opportunity.id)
