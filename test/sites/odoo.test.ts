import { expect, test } from 'vitest';
import { odoo } from '../../lib/sites/odoo.ts';
import { parse } from './fixtures.ts';

/** Fixtures load nothing, so pictures stand here: they are the only thing on a partner's form with its id. */
const formOf = (picture: string): Document =>
  parse(`<div class="o_action_manager">
    <div name="avatar_128" class="o_field_widget o_field_image"><img src="${picture}" alt=""></div>
    <div name="company_type"><input type="radio" data-value="company" checked></div>
    <div name="name"><input value="Nordvik Logistics"></div>
    <div name="child_ids"><div name="avatar_128"><img src="/web/image/res.partner/41/avatar_128" alt=""></div></div>
  </div>`).window.document;

test.each([
  ['18', 'https://planora.odoo.example/odoo/contacts/9', '/web/image/res.partner/9/avatar_128?unique=1732'],
  [
    '16',
    'https://erp.planora.example/web#id=9&model=res.partner',
    '/web/image?model=res.partner&amp;id=9&amp;field=avatar_128',
  ],
  ['a picture not yet saved', 'https://planora.odoo.example/odoo/contacts/9', 'data:image/png;base64,'],
])('the partner of the picture is the one of the address (%s)', (_, address, picture) => {
  expect(odoo.read(formOf(picture), new URL(address))).toMatchObject({ companyId: '9', name: 'Nordvik Logistics' });
});

test.each([
  ['18', 'https://planora.odoo.example/odoo/contacts/9', '/web/image/res.partner/99/avatar_128?unique=1732'],
  ['a contact of its own', 'https://planora.odoo.example/odoo/contacts/41', '/web/image/res.partner/9/avatar_128'],
  [
    '16',
    'https://erp.planora.example/web#id=9&model=res.partner',
    '/web/image?model=res.partner&amp;id=17&amp;field=avatar_128',
  ],
])('the form is still the one before (%s)', (_, address, picture) => {
  expect(odoo.read(formOf(picture), new URL(address))).toBeUndefined();
});

test('a box that is ticked says company, and not ticked person', () => {
  const { document } = parse(
    '<div name="is_company"><input type="checkbox"></div><div name="name"><input value="Nordvik"></div>',
  ).window;
  const url = new URL('https://planora.odoo.example/odoo/contacts/9');
  expect(odoo.read(document, url)).toBeNull();
  const box = document.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (box) box.checked = true;
  expect(odoo.read(document, url)).toMatchObject({ kind: 'company', companyId: '9', name: 'Nordvik' });
});

test('a job position alone says person', () => {
  const { document } = parse(
    '<div name="name"><input value="Ingrid Dahl"></div><div name="function"><input value=""></div>',
  ).window;
  expect(odoo.read(document, new URL('https://planora.odoo.example/odoo/contacts/41'))).toBeNull();
});
