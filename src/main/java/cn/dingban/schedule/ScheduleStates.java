package cn.dingban.schedule;

import org.springframework.data.jpa.repository.JpaRepository;

interface ScheduleStates extends JpaRepository<ScheduleState, String> {}
