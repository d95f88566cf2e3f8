/* Who may call what; whatever is not named here nobody may. */

-- Nobody is told to sign in by the functions themselves (WN401), the same over every front.
grant execute on function api.hello(), api.changes_since(jsonb), api.push_events(jsonb), api.push_edits(jsonb),
  api.team_stats(jsonb), api.my_events(jsonb), api.erase_mine()
to whynow_anon, whynow_rep, whynow_marketer, whynow_manager, whynow_admin;

grant execute on function api.make_join_code(jsonb) to whynow_admin;
grant execute on function api.join(jsonb) to whynow_anon;
