package org.iterationplanner.rest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        // Otherwise the server answers an address such as /%zz with an empty body, before Door sees it.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
