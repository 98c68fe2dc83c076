package org.iterationplanner.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Findings;

/**
 * Who talks to whom, as dependencies: what others talk to goes first. Two machines that talk both ways move together, unless
 * one of them is a service that many share: those never glue together what they serve. For one import.
 */
final class Connections {

    private record Pair(String client, String server) {

        Pair reversed() {
            return new Pair(/* client= */ server, /* server= */ client);
        }
    }

    /** So many others talk to it that it is a shared service. */
    private static final int SHARED_FROM = 10;
    /** Or so large a share of all, of at least {@link #SHARED_LEAST}. */
    private static final double SHARED_PART = 0.3;

    private static final int SHARED_LEAST = 5;

    private final Map<Pair, String> places = new LinkedHashMap<>();
    private final Map<Integer, Integer> noise = new TreeMap<>();
    private final Set<Integer> noisePorts;

    Connections(Set<Integer> noisePorts) {
        this.noisePorts = noisePorts;
    }

    /** Adds one, unless it goes to a port that says nothing about an application. */
    void add(Machine client, Machine server, int port, String place) {
        if (noisePorts.contains(port)) {
            noise.merge(port, 1, Integer::sum);
        } else if (client != server) {
            places.putIfAbsent(new Pair(client.id, server.id), place);
        }
    }

    void into(Estate estate, Findings findings) {
        Set<String> shared = shared();
        for (Map.Entry<Pair, String> entry : places.entrySet()) {
            Pair pair = entry.getKey();
            Pair back = pair.reversed();
            if (!places.containsKey(back)) {
                estate.depend(dependency(pair.server(), pair.client(), Dependency.Type.PRECEDES), entry.getValue());
            } else if (pair.client().compareTo(pair.server()) < 0) {
                estate.depend(bothWays(pair, shared), entry.getValue());
            }
        }
        tell(findings, shared);
    }

    private static Dependency bothWays(Pair pair, Set<String> shared) {
        boolean first = shared.contains(pair.client());
        boolean second = shared.contains(pair.server());
        if (first || second) {
            return first
                    ? dependency(pair.client(), pair.server(), Dependency.Type.PRECEDES)
                    : dependency(pair.server(), pair.client(), Dependency.Type.PRECEDES);
        }
        return dependency(pair.client(), pair.server(), Dependency.Type.TOGETHER);
    }

    private static Dependency dependency(String from, String to, Dependency.Type type) {
        return new Dependency(from, to, type, null, null, null);
    }

    private Set<String> shared() {
        Map<String, Set<String>> peers = new HashMap<>();
        for (Pair pair : places.keySet()) {
            peers.computeIfAbsent(pair.server(), key -> new LinkedHashSet<>()).add(pair.client());
        }
        Set<String> all = new LinkedHashSet<>();
        places.keySet().forEach(pair -> {
            all.add(pair.client());
            all.add(pair.server());
        });
        Set<String> shared = new LinkedHashSet<>();
        peers.forEach((server, clients) -> {
            boolean large = clients.size() >= SHARED_LEAST && clients.size() >= SHARED_PART * all.size();
            if (clients.size() >= SHARED_FROM || large) {
                shared.add(server);
            }
        });
        return shared;
    }

    private void tell(Findings findings, Set<String> shared) {
        noise.forEach((port, count) -> findings.add(
                FindingCode.LEFT_OUT,
                "",
                String.valueOf(port),
                "Connections to port " + port + " (" + count
                        + ") are left out: every server has them. Maybe another list of noisePorts fits better."));
        for (String server : shared) {
            findings.add(
                    FindingCode.ADJUSTED,
                    "",
                    server,
                    "So many machines talk to \"" + server
                            + "\" that it is taken for a shared service: it goes first, and moves together with none. Maybe"
                            + " it has to be there on both sides for a while.");
        }
    }
}
