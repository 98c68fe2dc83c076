package org.iterationplanner.ledger;

import java.nio.file.Path;
import org.iterationplanner.store.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class LifeTest {

    @TempDir
    static Path folder;

    @Nested
    class H2 extends LifeContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Postgresql extends LifeContract {

        @Override
        TestDatabase start() {
            return TestDatabase.postgresql();
        }
    }
}
