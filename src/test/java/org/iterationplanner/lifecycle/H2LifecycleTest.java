package org.iterationplanner.lifecycle;

import java.nio.file.Path;
import org.iterationplanner.store.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class H2LifecycleTest {

    @TempDir
    static Path folder;

    @Nested
    class Solving extends SolvingContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Recovery extends RecoveryContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }

    @Nested
    class Jobs extends JobsContract {

        @Override
        TestDatabase start() {
            return TestDatabase.h2(folder);
        }
    }
}
