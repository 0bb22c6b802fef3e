package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Entries;
import fr.workinfrance.verification.added.PdfValue.Items;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The document security store: nothing in it but certificates, lists of revoked ones and answers about them. */
final class ProofStore {

    private static final Map<String, Proof> KINDS =
            Map.of("/Certs", Proof.CERTIFICATE, "/CRLs", Proof.REVOKED, "/OCSPs", Proof.ANSWER);
    private static final Map<String, Proof> ABOUT_ONE =
            Map.of("/Cert", Proof.CERTIFICATE, "/CRL", Proof.REVOKED, "/OCSP", Proof.ANSWER);

    /** How often a store may name anything, in all its lists together; the proofs of a seal and its stamps are a few dozen. */
    private static final int MOST_NAMED = 1_000;

    private final byte[] file;
    private final Update update;
    private final Proof.Allowance allowance;
    private final Set<Integer> had = new HashSet<>();
    private final Set<Integer> explained = new HashSet<>();
    private final Map<Proof, Set<Integer>> judged = new EnumMap<>(Proof.class);
    private int named;

    /** @param allowance what all updates of the document share */
    ProofStore(byte[] file, Update update, Proof.Allowance allowance) {
        this.file = file;
        this.update = update;
        this.allowance = allowance;
    }

    Set<Integer> explained() {
        return explained;
    }

    /** Whether it is one, and has all that the one before it had. */
    void holds(@Nullable PdfValue store, @Nullable PdfValue before) throws MoreThanProofs {
        MoreThanProofs.unless(store != null || before == null, "taken away");
        if (store == null) return;
        if (before != null) collect(before);
        var now = PdfValue.entries(resolved(store));
        now.hasOnly(Set.of("/Type", "/VRI", "/Certs", "/CRLs", "/OCSPs"));
        MoreThanProofs.unless(now.at("/Type") == null || now.says("/Type", "/DSS"), "no store");
        for (var kind : KINDS.entrySet()) proofs(now.at(kind.getKey()), kind.getValue());
        if (now.at("/VRI") != null) {
            var about = PdfValue.entries(resolved(now.at("/VRI"))).values();
            count(about.size());
            for (var one : about.entrySet()) aboutOne(one);
        }
        if (before != null) keeps(now, PdfValue.entries(asBefore(before)));
    }

    private void aboutOne(Map.Entry<String, PdfValue> one) throws MoreThanProofs {
        MoreThanProofs.unless(one.getKey().matches("/[0-9A-F]{40}"), "about nothing");
        var proofs = PdfValue.entries(resolved(one.getValue()));
        proofs.hasOnly(Set.of("/Type", "/Cert", "/CRL", "/OCSP", "/TU"));
        MoreThanProofs.unless(proofs.at("/Type") == null || proofs.says("/Type", "/VRI"), "no proofs");
        proofs.mayHave("/TU", UpdateRules.DATE);
        for (var kind : ABOUT_ONE.entrySet()) proofs(proofs.at(kind.getKey()), kind.getValue());
    }

    private void proofs(@Nullable PdfValue list, Proof kind) throws MoreThanProofs {
        if (list == null) return;
        if (!(resolved(list) instanceof Items(var values))) throw new MoreThanProofs("no list");
        count(values.size());
        for (var value : values) proof(PdfValue.reference(value), kind);
    }

    private void count(int more) throws MoreThanProofs {
        named += more;
        MoreThanProofs.unless(named <= MOST_NAMED, "named too often");
    }

    /** Why each once: few bytes name it in many places, and it may unpack to a megabyte. */
    private void proof(int number, Proof kind) throws MoreThanProofs {
        if (had.contains(number) && !update.touches(number)) return;
        if (!judged.computeIfAbsent(kind, _ -> new HashSet<>()).add(number)) return;
        MoreThanProofs.unless(update.isNew(number) && kind.is(file, update.now(number), allowance), "no proof");
        explained.add(number);
    }

    private void keeps(Entries now, Entries before) throws MoreThanProofs {
        for (var kind : KINDS.keySet()) {
            var had = before.at(kind);
            if (had == null) continue;
            MoreThanProofs.unless(
                    now.at(kind) != null
                            && resolved(now.at(kind)) instanceof Items(var has)
                            && asBefore(had) instanceof Items(var values)
                            && new HashSet<>(has).containsAll(values),
                    "proofs taken away");
        }
    }

    private PdfValue asBefore(PdfValue value) throws MoreThanProofs {
        return PdfValue.isReference(value)
                ? update.before().at(PdfValue.reference(value)).value()
                : value;
    }

    /** What is meant by a value that may refer to an object. Why of the store alone: a page may be made of any other. */
    private PdfValue resolved(@Nullable PdfValue value) throws MoreThanProofs {
        if (value == null) throw new MoreThanProofs("nothing");
        if (!PdfValue.isReference(value)) return value;
        int number = PdfValue.reference(value);
        MoreThanProofs.unless(update.isNew(number) || had.contains(number), "not of the store");
        var object = update.now(number);
        MoreThanProofs.unless(object.streamed() == null, "a stream");
        explained.add(number);
        return object.value();
    }

    /** The objects of the store before, which are in no other place: each was new when it was written into it. */
    private void collect(PdfValue value) throws MoreThanProofs {
        switch (value) {
            case PdfValue.Atom atom
            when PdfValue.isReference(atom) -> {
                if (had.add(PdfValue.reference(atom))) collect(asBefore(atom));
            }
            case PdfValue.Atom _ -> {}
            case Items(var values) -> {
                for (var one : values) collect(one);
            }
            case Entries(var values) -> {
                for (var one : values.values()) collect(one);
            }
        }
    }
}
