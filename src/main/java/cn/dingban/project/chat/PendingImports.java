package cn.dingban.project.chat;

import org.springframework.data.jpa.repository.JpaRepository;

interface PendingImports extends JpaRepository<PendingImport, Long> {}
