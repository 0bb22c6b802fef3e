package fr.workinfrance.domain.form;

import static fr.workinfrance.domain.form.FormField.*;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.Circumstances;
import fr.workinfrance.domain.application.ContractType;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.employer.Siren;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed answers as a form, tolerant of how people type. Somebody at the keyboard is told of everything that can be mended
 * at once; the past of another system is taken as it is, where the rules can say it instead.
 */
public final class FormReader {

    private final SubjectId worker;
    private final SubjectId representative;
    private final boolean strict;
    private final Map<FormField, FieldNeed> asked = new EnumMap<>(FormField.class);

    private FormReader(DossierId dossier, boolean strict, List<FieldTerm> fields) {
        this.worker = Subjects.worker(dossier);
        this.representative = Subjects.representative(dossier);
        this.strict = strict;
        fields.forEach(term -> asked.put(term.field(), term.need()));
    }

    /** For an applicant who is typing the usual form. */
    public static FormReader strict(DossierId dossier) {
        return strict(dossier, FieldTerm.USUAL);
    }

    /** For an applicant who is typing what a procedure asks. */
    public static FormReader strict(DossierId dossier, List<FieldTerm> fields) {
        return new FormReader(dossier, true, fields);
    }

    /** For what a procedure asks, while words are still missing: they change no rule. */
    public static FormReader unfinished(DossierId dossier, List<FieldTerm> fields) {
        return new FormReader(dossier, false, fields);
    }

    /** For answers that were accepted elsewhere: blank words, a wrong key and reversed dates are left for the rules to notice. */
    public static FormReader tolerant(DossierId dossier) {
        return new FormReader(dossier, false, FieldTerm.USUAL);
    }

    /** @param today day of Paris, after which nobody is born yet */
    public FormReading read(Answers answers, LocalDate today) {
        return read(answers, today, null);
    }

    /** @param companySiren the company's own number when another source gives it */
    public FormReading read(Answers answers, LocalDate today, @Nullable Siren companySiren) {
        var problems = new AnswerCheck(asked, answers, strict, today).problems();
        if (!problems.isEmpty()) return new FormReading.Unreadable(problems);
        var request = value(answers, REQUEST, TypedChoice::request);
        var reference = text(answers, PREVIOUS_REFERENCE);
        return new FormReading.Read(new ApplicationForm(
                request,
                request == RequestKind.RENEWAL && !reference.isEmpty() ? Personal.of(worker, reference) : null,
                new Worker(Personal.of(worker, identity(answers)), value(answers, NATIONALITY, Typed::country)),
                hasPermit(answers) ? permit(answers) : null,
                employer(answers, companySiren),
                contract(answers),
                circumstances(answers)));
    }

    private static Identity identity(Answers answers) {
        return new Identity(
                value(answers, CIVILITY, TypedChoice::civility),
                text(answers, LAST_NAME),
                text(answers, FIRST_NAME),
                value(answers, BIRTH_DATE, Typed::date),
                text(answers, BIRTH_PLACE),
                words(answers, EMAIL, Typed::email),
                words(answers, PHONE, Typed::phone),
                text(answers, COMMUNE),
                words(answers, POSTAL_CODE, Typed::postalCode));
    }

    private boolean hasPermit(Answers answers) {
        var need = asked.get(PERMIT_NUMBER);
        return need != null && (need != FieldNeed.WITH_A_PERMIT || AnswerCheck.hasPermit(answers));
    }

    private StayPermit permit(Answers answers) {
        return new StayPermit(
                Personal.of(worker, text(answers, PERMIT_NUMBER)),
                value(answers, PERMIT_EXPIRY, Typed::date),
                value(answers, PERMIT_DEPARTEMENT, Typed::departement),
                Personal.of(worker, text(answers, PERMIT_ISSUED_BY)));
    }

    private Employer employer(Answers answers, @Nullable Siren companySiren) {
        var person = new Representative(
                text(answers, REPRESENTATIVE_LAST_NAME),
                text(answers, REPRESENTATIVE_FIRST_NAME),
                words(answers, REPRESENTATIVE_EMAIL, Typed::email),
                words(answers, REPRESENTATIVE_PHONE, Typed::phone));
        return new Employer(
                EmployerName.inClear(text(answers, EMPLOYER_NAME), person),
                value(answers, SIRET, Typed::siret),
                companySiren,
                Personal.of(representative, person));
    }

    private JobContract contract(Answers answers) {
        var type = value(answers, CONTRACT_TYPE, TypedChoice::contractType);
        var end = Typed.date(text(answers, CONTRACT_END));
        return new JobContract(
                text(answers, JOB),
                Workplace.at(representative, text(answers, WORKPLACE)),
                type,
                value(answers, CONTRACT_START, Typed::date),
                type == ContractType.OPEN_ENDED ? null : end.orElse(null),
                value(answers, HOURS, text -> TypedAmount.of(HOURS, text)),
                value(answers, GROSS_PAY, text -> TypedAmount.of(GROSS_PAY, text)),
                Typed.yesOrNo(text(answers, REGULATED_PROFESSION)).orElse(false));
    }

    private Circumstances circumstances(Answers answers) {
        return new Circumstances(
                asked(answers, STAY_STATUS, TypedChoice::stayStatus),
                asked(answers, STAY_SINCE, Typed::date),
                asked(answers, MASTER_GRADE, Typed::yesOrNo),
                asked(answers, PREVIOUS_SIRET, Typed::siret),
                asked(answers, ESTABLISHMENT_DEPARTEMENT, Typed::departement),
                asked(answers, SHORTAGE_JOB, Typed::yesOrNo),
                asked(answers, OFFER_PUBLISHED_ON, Typed::date),
                asked(answers, EMPLOYER_COMPLIES, Typed::yesOrNo));
    }

    /** Absent when it was not asked, or left blank. */
    private <T> @Nullable T asked(Answers answers, FormField field, Function<String, Optional<T>> parse) {
        return asked.containsKey(field) ? parse.apply(text(answers, field)).orElse(null) : null;
    }

    private static String text(Answers answers, FormField field) {
        return AnswerCheck.tidy(field, answers.to(field));
    }

    /** As it should be written when it can be read, otherwise as it was typed: an import keeps what it was given. */
    private static String words(Answers answers, FormField field, Function<String, Optional<String>> parse) {
        var text = text(answers, field);
        return parse.apply(text).orElse(text);
    }

    private static <T> T value(Answers answers, FormField field, Function<String, Optional<T>> parse) {
        return parse.apply(text(answers, field)).orElseThrow();
    }
}
