package cn.dingban.reporting.chat;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReportDrafts extends JpaRepository<ReportDraft, Long> {}
