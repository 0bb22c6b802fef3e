# Makes the roles of the services: one may only add to the event log, the other only read it; the migrations give them their rights.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v app="$WIF_APP_PASSWORD" -v verify="$WIF_VERIFY_PASSWORD" <<'SQL'
CREATE ROLE wif_app LOGIN PASSWORD :'app';
CREATE ROLE wif_verify LOGIN PASSWORD :'verify';
SQL
