package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.junit.jupiter.api.Test;

/** What a certificate says of a score, whatever is proved. */
class CertificateTest {

    private static Bounds proved(long hard, long medium, long soft) {
        Bounds bounds = FakeBounds.quick(new Score(-hard, -medium, -soft), stop -> {});
        bounds.prove(() -> false);
        return bounds;
    }

    private static Certificate.Level level(Certificate certificate, Rule.Level level) {
        return certificate.levels().get(List.of(Rule.Level.values()).indexOf(level));
    }

    @Test
    void withoutAProofHardAndMediumAreAtMostZeroAndOfSoftNothingIsKnown() {
        Certificate certificate = FakeBounds.none().certificate(new Score(0, -250, -300));

        assertThat(certificate.levels())
                .containsExactly(
                        new Certificate.Level(
                                Rule.Level.HARD,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                null,
                                "amounts are never negative"),
                        new Certificate.Level(
                                Rule.Level.MEDIUM,
                                new BigDecimal("-2.5"),
                                BigDecimal.ZERO,
                                new BigDecimal("2.5"),
                                BigDecimal.ONE,
                                "amounts are never negative"),
                        new Certificate.Level(Rule.Level.SOFT, new BigDecimal("-3"), null, null, null, "none"));
        assertThat(certificate.provesOptimal()).isFalse();
        assertThat(FakeBounds.none().certificate(new Score(0, 0, 0)).provesOptimal())
                .isTrue();
    }

    @Test
    void theGapIsWhatTheBoundLeavesAndItsRatioIsOfTheScore() {
        Certificate certificate = proved(0, 200, 89_999).certificate(new Score(0, -300, -90_000));

        assertThat(level(certificate, Rule.Level.MEDIUM).bound()).isEqualByComparingTo("-2");
        assertThat(level(certificate, Rule.Level.MEDIUM).gap()).isEqualByComparingTo("1");
        assertThat(level(certificate, Rule.Level.MEDIUM).gapRatio()).isEqualByComparingTo("0.3333");
        assertThat(level(certificate, Rule.Level.SOFT).gap()).isEqualByComparingTo("0.01");
        assertThat(level(certificate, Rule.Level.SOFT).gapRatio()).isEqualByComparingTo("0.00001111");
        assertThat(level(certificate, Rule.Level.SOFT).proof()).isEqualTo("a test says so");
        assertThat(certificate.provesOptimal()).isFalse();
    }

    @Test
    void aPlanThatMeetsEveryBoundIsOptimal() {
        assertThat(proved(0, 200, 500).certificate(new Score(0, -200, -500)).provesOptimal())
                .isTrue();
    }

    @Test
    void boundsOfFeasiblePlansSayNothingOfAnInfeasibleOne() {
        Certificate certificate = proved(100, 200, 500).certificate(new Score(-300, -100, -400));

        assertThat(level(certificate, Rule.Level.HARD).gap()).isEqualByComparingTo("2");
        assertThat(level(certificate, Rule.Level.MEDIUM).bound()).isZero();
        assertThat(level(certificate, Rule.Level.SOFT).proof()).isEqualTo("none");
        assertThat(level(certificate, Rule.Level.SOFT).bound()).isNull();
    }

    @Test
    void aBoundThatAPlanHasBeatenIsNotShown() {
        Certificate certificate = proved(0, 200, 500).certificate(new Score(0, -199, -500));

        assertThat(level(certificate, Rule.Level.MEDIUM))
                .isEqualTo(new Certificate.Level(
                        Rule.Level.MEDIUM, new BigDecimal("-1.99"), null, null, null, Certificate.NO_PROOF));
        assertThat(certificate.provesOptimal()).isFalse();
    }

    @Test
    void aProofThatFailsCostsNothingButItsBounds() {
        List<Supplier<Proof>> proofs = List.of(
                () -> {
                    throw new OutOfMemoryError("a test");
                },
                () -> (ledger, stop) -> {
                    throw new StackOverflowError("a test");
                },
                () -> (ledger, stop) -> {
                    ledger.offer(Rule.Level.SOFT, 100, "first");
                    throw new IllegalStateException("a test");
                },
                () -> (ledger, stop) -> ledger.offer(Rule.Level.SOFT, 90, "worse"));
        Bounds bounds = new Bounds(proofs, proofs);
        AtomicInteger told = new AtomicInteger();
        bounds.onBetter(told::incrementAndGet);
        bounds.prove(() -> false);

        assertThat(level(bounds.certificate(new Score(0, 0, -100)), Rule.Level.SOFT)
                        .proof())
                .isEqualTo("first");
        assertThat(told).hasValue(1);
        assertThat(bounds.improvements()).isEqualTo(1);
    }

    @Test
    void whatIsToldToStopBeginsNoProof() {
        Bounds bounds = FakeBounds.quick(new Score(0, 0, -100), stop -> {});
        bounds.prove(() -> true);

        assertThat(bounds.improvements()).isZero();
    }
}
