package org.iterationplanner.sample;

import java.util.List;
import java.util.Locale;

/** What the parts of a generated estate are called. */
final class EstateNames {

    record Site(String id, String city) {}

    static final List<Site> SITES = List.of(
            new Site("ams", "Amsterdam"),
            new Site("fra", "Frankfurt"),
            new Site("lon", "London"),
            new Site("mad", "Madrid"),
            new Site("mil", "Milan"),
            new Site("par", "Paris"),
            new Site("sto", "Stockholm"),
            new Site("waw", "Warsaw"));

    private static final List<String> FUNCTIONS = List.of(
            "Payroll",
            "Claims handling",
            "Policy administration",
            "Customer portal",
            "General ledger",
            "Data warehouse",
            "Customer relations",
            "Document archive",
            "Print output",
            "Mail gateway",
            "Intranet",
            "Broker portal",
            "Risk modelling",
            "Recruiting",
            "Procurement",
            "Contact centre",
            "Batch scheduling",
            "Build and release",
            "Training lab",
            "Card payments",
            "Fraud detection",
            "Loyalty programme",
            "Warehouse control",
            "Fleet tracking",
            "Demand forecast",
            "Price engine",
            "Product catalogue",
            "Order management",
            "Returns desk",
            "Field service",
            "Quality records",
            "Plant maintenance",
            "Laboratory system",
            "Tax reporting",
            "Treasury",
            "Regulatory reporting",
            "Identity services",
            "Backup services",
            "Monitoring",
            "File services");

    private static final List<String> REGIONS = List.of(
            "Group",
            "Nordics",
            "Benelux",
            "Iberia",
            "Alps",
            "Baltics",
            "Balkans",
            "British Isles",
            "Italy",
            "France",
            "Germany",
            "Poland");

    private EstateNames() {}

    /** Name of the workload with that number, counted from 0; each occurs once. */
    static String workload(int number) {
        int function = number % FUNCTIONS.size();
        int round = number / FUNCTIONS.size();
        String name = FUNCTIONS.get(function) + " " + REGIONS.get(round % REGIONS.size());
        int repeat = round / REGIONS.size();
        return repeat == 0 ? name : name + " " + (repeat + 1);
    }

    /** The name as an id. */
    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
