package org.iterationplanner.devops;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.json.ForeignJson;

/** What a team can do in an iteration, in hours: its members' hours a day, on working days on which neither they nor all are off. */
final class TeamCapacity {

    private static final int LONGEST = 400;

    private TeamCapacity() {}

    /** The hours of a dated iteration. */
    static BigDecimal hours(DevOpsSession session, DevOpsConnection connection, TeamIteration iteration) {
        String path = TeamIteration.prefix(connection) + "_apis/work/teamsettings/iterations/"
                + DevOpsClient.segment(iteration.id());
        ForeignJson capacities = session.get(path + "/capacities");
        Set<LocalDate> off =
                days(session.get(path + "/teamdaysoff").at("daysOff").each());
        // older servers call the members "value"
        List<ForeignJson> members = capacities.at("teamMembers").each();
        BigDecimal sum = BigDecimal.ZERO;
        for (ForeignJson member : members.isEmpty() ? capacities.at("value").each() : members) {
            Set<LocalDate> away = days(member.at("daysOff").each());
            away.addAll(off);
            BigDecimal aDay = BigDecimal.ZERO;
            for (ForeignJson activity : member.at("activities").each()) {
                BigDecimal hours = activity.number("capacityPerDay");
                aDay = hours == null || hours.signum() < 0 ? aDay : aDay.add(hours);
            }
            sum = sum.add(aDay.multiply(BigDecimal.valueOf(workingDays(iteration, away))));
        }
        return sum;
    }

    private static long workingDays(TeamIteration iteration, Set<LocalDate> away) {
        LocalDate start = iteration.start();
        LocalDate finish = iteration.finish();
        if (start == null || finish == null) {
            return 0;
        }
        return start.datesUntil(finish.plusDays(1))
                .limit(LONGEST)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !away.contains(day))
                .count();
    }

    private static Set<LocalDate> days(List<ForeignJson> ranges) {
        Set<LocalDate> days = new HashSet<>();
        for (ForeignJson range : ranges) {
            LocalDate start = TeamIteration.day(range.text("start"));
            LocalDate end = TeamIteration.day(range.text("end"));
            if (start != null && end != null && !end.isBefore(start)) {
                start.datesUntil(end.plusDays(1)).limit(LONGEST).forEach(days::add);
            }
        }
        return days;
    }
}
