// Without it the libraries of the front advise developers at every start. To be imported before them.
process.env.GRAPHILE_ENV ??= 'production';
