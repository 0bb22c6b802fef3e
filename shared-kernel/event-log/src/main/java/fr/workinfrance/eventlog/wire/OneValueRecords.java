package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.employer.Siret;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.wallet.OfferId;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Records that are a text with a meaning, and are that text in JSON. */
final class OneValueRecords extends SimpleModule {

    OneValueRecords() {
        super("one-value-records");
        text(DossierId.class, DossierId::of);
        text(AccountId.class, AccountId::of);
        text(OpinionId.class, OpinionId::of);
        text(AppealId.class, AppealId::of);
        text(InvitationId.class, InvitationId::of);
        text(PieceId.class, PieceId::of);
        text(MessageId.class, MessageId::of);
        text(SubjectId.class, SubjectId::of);
        text(AgencyId.class, AgencyId::of);
        text(Departement.class, Departement::of);
        text(Country.class, Country::of);
        text(Siret.class, Siret::of);
        text(Siren.class, Siren::of);
        text(ProcedureId.class, ProcedureId::of);
        text(ShareId.class, ShareId::of);
        text(AttestationCode.class, AttestationCode::of);
        text(OfferId.class, OfferId::of);
    }

    private <T> void text(Class<T> type, Function<String, T> of) {
        addSerializer(type, new ToStringSerializer(type));
        addDeserializer(type, new FromText<>(type, of));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> of;

        FromText(Class<T> type, Function<String, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null)
                return context.reportInputMismatch(
                        this, "a %s is a text", handledType().getSimpleName());
            try {
                return of.apply(text);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(
                        this, "not a %s", handledType().getSimpleName());
            }
        }
    }
}
