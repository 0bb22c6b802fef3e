# Makes the role of the services, which may only add to the event log; the migrations give it its rights.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v password="$WIF_APP_PASSWORD" <<'SQL'
CREATE ROLE wif_app LOGIN PASSWORD :'password';
SQL
