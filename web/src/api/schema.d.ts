// Generated from /api/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/api/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成果列表
         * @description List of achievements (no sign-in needed)
         */
        get: operations["market.achievements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/achievements/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成果
         * @description Achievement (no sign-in needed)
         */
        get: operations["market.achievements.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/achievements/{code}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 相似成果
         * @description Similar achievements (no sign-in needed)
         */
        get: operations["market.achievements.similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/achievements/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索成果
         * @description Search achievements (no sign-in needed)
         */
        get: operations["market.achievements.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 下达创新券预算
         * @description Fund a voucher scheme's budget (permission: `vouchers.budget.fund`)
         */
        post: operations["vouchers.budget.fund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件列表
         * @description List cases (permission: `window.case.read`)
         */
        get: operations["window.case.list"];
        put?: never;
        /**
         * 开始申请
         * @description Begin an application (permission: `window.case.open`)
         */
        post: operations["window.case.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件详情
         * @description Read a case (permission: `window.case.read`)
         */
        get: operations["window.case.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 保存草稿
         * @description Save the draft (permission: `window.case.edit`)
         */
        put: operations["window.case.save_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/transitions/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办理一步
         * @description Take a step of a case (permission: `window.case.advance`)
         */
        post: operations["window.case.advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 兑付申请列表
         * @description List claims (permission: `vouchers.claim.read`)
         */
        get: operations["vouchers.claims.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 兑付申请详情
         * @description Read a claim (permission: `vouchers.claim.read`)
         */
        get: operations["vouchers.claims.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核准兑付
         * @description Approve a claim (permission: `vouchers.claim.decide`)
         */
        post: operations["vouchers.claim.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回兑付申请
         * @description Reject a claim (permission: `vouchers.claim.decide`)
         */
        post: operations["vouchers.claim.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compass/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 政策指南针：我能享受什么
         * @description The compass: what may I have? (permission: `compass.read`)
         */
        get: operations["compass.subject.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compass/{uscc}/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某一事项的逐条判断
         * @description One programme's verdict, clause by clause (permission: `compass.read`)
         */
        get: operations["compass.verdict.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拨快演示城市的时钟
         * @description Move the demo city's clock forward (permission: `demo.clock.advance`)
         */
        post: operations["demo.clock.advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 专家列表
         * @description List of experts (no sign-in needed)
         */
        get: operations["market.experts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 专家
         * @description Expert (no sign-in needed)
         */
        get: operations["market.experts.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facts/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事实种类
         * @description Kinds of facts (no sign-in needed)
         */
        get: operations["compass.facts.kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传附件（pdf、png、jpg、xlsx、docx、txt，不超过 20 MB）
         * @description Upload an attachment (pdf, png, jpg, xlsx, docx, txt; 20 MB at most) (permission: `files.upload`)
         */
        post: operations["files.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载附件
         * @description Download an attachment (permission: `files.read`)
         */
        get: operations["files.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标目录
         * @description The list of indicators (no sign-in needed)
         */
        get: operations["observatory.indicators.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标详情
         * @description One indicator (no sign-in needed)
         */
        get: operations["observatory.indicator.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 以 CSV 下载指标
         * @description One indicator as CSV (no sign-in needed)
         */
        get: operations["observatory.indicator.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标数字背后的明细
         * @description The rows behind a figure (permission: `observatory.rows.read`)
         */
        get: operations["observatory.indicator.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/accounts/{code}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账户流水
         * @description An account's statement (permission: `vouchers.ledger.read`)
         */
        get: operations["vouchers.ledger.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 试算平衡
         * @description Trial balance (permission: `vouchers.ledger.read`)
         */
        get: operations["vouchers.ledger.trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 日志当前签名检查点
         * @description The log's signed checkpoint (no sign-in needed)
         */
        get: operations["log.checkpoint.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 两个检查点之间的一致性证明
         * @description Consistency proof between two checkpoints (no sign-in needed)
         */
        get: operations["log.consistency.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 日志记录
         * @description Entries of the log (permission: `log.entries.read`)
         */
        get: operations["log.entries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/entries/{index}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 某条日志记录的凭证
         * @description Receipt of a log entry (permission: `log.entries.read`)
         */
        get: operations["log.receipt.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/market/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 市场用语：产业、领域、类型
         * @description The market's words: industries, fields, kinds (no sign-in needed)
         */
        get: operations["market.words"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按文字匹配成果
         * @description Match a text to achievements (no sign-in needed)
         */
        post: operations["market.match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 城市与系统信息
         * @description The city and this system (no sign-in needed)
         */
        get: operations["meta.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 需求列表
         * @description List of needs (no sign-in needed)
         */
        get: operations["market.needs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 需求
         * @description Need (no sign-in needed)
         */
        get: operations["market.needs.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/needs/{code}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 为需求匹配成果
         * @description Matches of a need (no sign-in needed)
         */
        get: operations["market.needs.matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的通知
         * @description My notifications (permission: `window.notification.read`)
         */
        get: operations["window.notification.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 通知设为已读
         * @description Mark a notification as read (permission: `window.notification.read`)
         */
        post: operations["window.notification.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务与仪器列表
         * @description List of services and instruments (no sign-in needed)
         */
        get: operations["market.offerings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offerings/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务
         * @description Offering (no sign-in needed)
         */
        get: operations["market.offerings.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券订单列表
         * @description List voucher orders (permission: `vouchers.order.read`)
         */
        get: operations["vouchers.orders.list"];
        put?: never;
        /**
         * 用创新券下单
         * @description Place an order with a voucher (permission: `vouchers.order.place`)
         */
        post: operations["vouchers.order.place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券订单详情
         * @description Read a voucher order (permission: `vouchers.order.read`)
         */
        get: operations["vouchers.orders.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 服务机构接单
         * @description Accept an order (permission: `vouchers.order.accept`)
         */
        post: operations["vouchers.order.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 取消订单
         * @description Cancel an order (permission: `vouchers.order.cancel`)
         */
        post: operations["vouchers.order.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请兑付
         * @description Claim redemption of an order (permission: `vouchers.claim.file`)
         */
        post: operations["vouchers.claim.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认交付
         * @description Confirm an order's delivery (permission: `vouchers.order.confirm`)
         */
        post: operations["vouchers.order.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 服务机构谢绝订单
         * @description Decline an order (permission: `vouchers.order.decline`)
         */
        post: operations["vouchers.order.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 服务机构报告交付
         * @description Report an order's delivery (permission: `vouchers.order.deliver`)
         */
        post: operations["vouchers.order.deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项列表
         * @description List programmes (no sign-in needed)
         */
        get: operations["window.programme.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项详情
         * @description Read a programme (no sign-in needed)
         */
        get: operations["window.programme.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 公示
         * @description Publicity (no sign-in needed)
         */
        get: operations["window.publicity.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭序号与事物编号取凭证
         * @description A receipt by its index and the thing it is about (no sign-in needed)
         */
        get: operations["log.receipt.fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核验凭证
         * @description Check a receipt (no sign-in needed)
         */
        post: operations["log.receipt.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schemes/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券事项年度概况
         * @description A voucher scheme's year (permission: `vouchers.scheme.read`)
         */
        get: operations["vouchers.scheme.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检索成果、需求、服务与专家
         * @description Search achievements, needs, offerings and experts (no sign-in needed)
         */
        get: operations["market.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前登录状态，未登录为 null
         * @description The present session; null for visitors (no sign-in needed)
         */
        get: operations["session.current"];
        put?: never;
        /**
         * 登录
         * @description Sign in (no sign-in needed)
         */
        post: operations["session.signIn"];
        /**
         * 退出登录
         * @description Sign out (no sign-in needed)
         */
        delete: operations["session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 切换身份
         * @description Act through another membership (no sign-in needed)
         */
        put: operations["session.switch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 主体名录
         * @description Organisations (permission: `registry.subjects.read`)
         */
        get: operations["registry.subjects.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{a}/related/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 关联关系查询
         * @description Are two organisations related parties? (permission: `registry.related.read`)
         */
        get: operations["registry.related.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 主体信息
         * @description An organisation (permission: `registry.subjects.read`)
         */
        get: operations["registry.subjects.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{uscc}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 主体事实
         * @description Facts about an organisation (permission: `registry.facts.read`)
         */
        get: operations["registry.facts.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{uscc}/facts/{kind}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事实的历次版本
         * @description The versions of a fact (permission: `registry.facts.read`)
         */
        get: operations["registry.facts.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券列表
         * @description List vouchers (permission: `vouchers.read`)
         */
        get: operations["vouchers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券详情
         * @description Read a voucher (permission: `vouchers.read`)
         */
        get: operations["vouchers.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券证书
         * @description A voucher's certificate (permission: `vouchers.read`)
         */
        get: operations["vouchers.certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 创新券对账单
         * @description A voucher's statement (permission: `vouchers.read`)
         */
        get: operations["vouchers.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出创新券对账单（CSV）
         * @description Export a voucher's statement as CSV (permission: `vouchers.read`)
         */
        get: operations["vouchers.statement.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/yearbook/{chapter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 年报章节
         * @description A chapter of the yearbook (no sign-in needed)
         */
        get: operations["observatory.chapter.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AmountLine: {
            /** @description text in Chinese and English */
            because: {
                en: string;
                zh: string;
            };
            exact?: string;
            id: string;
            source?: components["schemas"]["RuleSource"];
            /** @description text in Chinese and English */
            text: {
                en: string;
                zh: string;
            };
            /** @description text in Chinese and English */
            title: {
                en: string;
                zh: string;
            };
            unit?: string;
            /** @description text in Chinese and English */
            unverified?: {
                en: string;
                zh: string;
            };
        };
        Claim: {
            /** Format: uuid */
            agencyId: string;
            /** @description amount in fen (0.01 yuan) */
            amountFen: number;
            comment: string | null;
            /** Format: uuid */
            contractFile: string;
            decidedAt: string | null;
            department: string;
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            filedAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            invoiceDate: string;
            /** Format: uuid */
            invoiceFile: string;
            invoiceNumber: string;
            number: string;
            /** Format: uuid */
            orderId: string;
            payment: {
                /** @description amount in fen (0.01 yuan) */
                amountFen: number;
                /** Format: uuid */
                id: string;
                number: string;
                /**
                 * Format: date-time
                 * @description moment in UTC, ISO 8601
                 */
                paidAt: string;
                /** Format: uuid */
                transferId: string;
            } | null;
            /** Format: uuid */
            paymentFile: string;
            /** @enum {string} */
            state: "filed" | "approved" | "rejected";
        };
        ClaimDeskLine: {
            agencyName: string;
            buyerName: string;
            claim: components["schemas"]["Claim"];
            offeringTitle: string;
            orderNumber: string;
            scheme: string;
        };
        ClauseResult: {
            /** @description text in Chinese and English */
            because: {
                en: string;
                zh: string;
            };
            bound?: {
                /** @description cut to six places */
                decimal?: string;
                /** @description exact fraction: "41/1000" or "5" */
                exact?: string;
                /** @enum {string} */
                operator: "<" | "<=" | ">" | ">=" | "==" | "!=";
                /** @description text in Chinese and English */
                text: {
                    en: string;
                    zh: string;
                };
                unit?: string;
            };
            clauses?: components["schemas"]["ClauseResult"][];
            /** @description the nearest change of one value that would flip the clause */
            gap?: {
                /** @description cut to six places */
                decimal?: string;
                /** @enum {string} */
                direction: "more" | "less";
                /** @description exact fraction: "41/1000" or "5" */
                exact?: string;
                /** @description text in Chinese and English */
                text: {
                    en: string;
                    zh: string;
                };
                unit?: string;
                /** @description text in Chinese and English */
                what: {
                    en: string;
                    zh: string;
                };
            };
            id: string;
            missing?: components["schemas"]["MissingFact"][];
            /** @description text in Chinese and English */
            note?: {
                en: string;
                zh: string;
            };
            /** @description the other rule that was asked */
            rule?: {
                id: string;
                version: string;
            };
            source?: components["schemas"]["RuleSource"];
            /** @description text in Chinese and English */
            title: {
                en: string;
                zh: string;
            };
            /** @description why the rule itself still needs checking */
            unverified?: {
                en: string;
                zh: string;
            };
            value?: {
                /** @description cut to six places */
                decimal?: string;
                /** @description exact fraction: "41/1000" or "5" */
                exact?: string;
                facts: components["schemas"]["FactOrigin"][];
                /** @description text in Chinese and English */
                text: {
                    en: string;
                    zh: string;
                };
                unit?: string;
                /** @description text in Chinese and English */
                what: {
                    en: string;
                    zh: string;
                };
            };
            verdict: components["schemas"]["Verdict"];
        };
        Credential: {
            grade: string | null;
            kind: string;
            number: string;
            revokedOn: string | null;
            /** Format: date */
            validFrom: string;
            validTo: string | null;
        };
        Fact: {
            /** Format: date */
            asOf: string;
            evidence: string | null;
            /** @description named at /api/facts/kinds */
            kind: string;
            period: string;
            source: string;
            unit: string | null;
            /** @description numbers and money (fen) as decimal text */
            value: string | boolean | string[];
        };
        /** @description a fact an answer rests on, and who said it */
        FactOrigin: {
            kind: string;
            period?: string;
            source?: string;
            unit?: string;
            /** @description numbers as exact text: 41/1000 */
            value: string | boolean | string[];
        };
        Figure: {
            /** @enum {string} */
            origin: "report" | "live";
            /** @description exact, over, near, about ...: how the source words it */
            qualifier: string;
            quote: string | null;
            /** @description counted in another unit than the series: compare with care */
            scopeDiffers: boolean;
            source: {
                en: string;
                zh: string;
            };
            /** @description when a live figure was computed, in the city's time */
            takenAt: string | null;
            unit: string;
            /** @description exact decimal in the series' unit; null when there is nothing */
            value: string | null;
            year: number;
        };
        File: {
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            at: string;
            bytes: number;
            /** Format: uuid */
            id: string;
            mediaType: string;
            name: string;
            sha256: string;
        };
        FormDefinition: {
            sections: {
                fields: ({
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    /** @default 200 */
                    maxLength: number;
                    minLength?: number;
                    /** @default false */
                    multiline: boolean;
                    pattern?: string;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "text";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    max?: number;
                    min?: number;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "integer";
                    unit?: {
                        en: string;
                        zh: string;
                    };
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    /** @default 2 */
                    decimals: number;
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    max?: number;
                    min?: number;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "decimal";
                    unit?: {
                        en: string;
                        zh: string;
                    };
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    maxFen?: number;
                    /** @default 0 */
                    minFen: number;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "money";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    earliest?: string;
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    latest?: string;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "date";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    /** @default false */
                    mustBeTrue: boolean;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "boolean";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    options: {
                        label: {
                            en: string;
                            zh: string;
                        };
                        value: string;
                    }[];
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "choice";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    max?: number;
                    options: {
                        label: {
                            en: string;
                            zh: string;
                        };
                        value: string;
                    }[];
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "choices";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                } | {
                    fields: ({
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        /** @default 200 */
                        maxLength: number;
                        minLength?: number;
                        /** @default false */
                        multiline: boolean;
                        pattern?: string;
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "text";
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        max?: number;
                        min?: number;
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "integer";
                        unit?: {
                            en: string;
                            zh: string;
                        };
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        /** @default 2 */
                        decimals: number;
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        max?: number;
                        min?: number;
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "decimal";
                        unit?: {
                            en: string;
                            zh: string;
                        };
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        maxFen?: number;
                        /** @default 0 */
                        minFen: number;
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "money";
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        earliest?: string;
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        latest?: string;
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "date";
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        /** @default false */
                        mustBeTrue: boolean;
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "boolean";
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        options: {
                            label: {
                                en: string;
                                zh: string;
                            };
                            value: string;
                        }[];
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "choice";
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    } | {
                        /** @default false */
                        fixed: boolean;
                        from?: string;
                        hint?: {
                            en: string;
                            zh: string;
                        };
                        id: string;
                        label: {
                            en: string;
                            zh: string;
                        };
                        max?: number;
                        options: {
                            label: {
                                en: string;
                                zh: string;
                            };
                            value: string;
                        }[];
                        /** @default false */
                        required: boolean;
                        /** @constant */
                        type: "choices";
                        when?: {
                            field: string;
                            is: (string | boolean)[];
                        };
                    })[];
                    /** @default false */
                    fixed: boolean;
                    from?: string;
                    hint?: {
                        en: string;
                        zh: string;
                    };
                    id: string;
                    label: {
                        en: string;
                        zh: string;
                    };
                    /** @default 50 */
                    max: number;
                    /** @default 0 */
                    min: number;
                    /** @default false */
                    required: boolean;
                    /** @constant */
                    type: "rows";
                    when?: {
                        field: string;
                        is: (string | boolean)[];
                    };
                })[];
                hint?: {
                    en: string;
                    zh: string;
                };
                title: {
                    en: string;
                    zh: string;
                };
            }[];
        };
        LogEntry: {
            actor: string | null;
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            at: string;
            data: {
                [key: string]: unknown;
            };
            index: number;
            leafHash: string;
            ref: {
                id: string;
                kind: string;
            };
            subject: string | null;
            type: string;
        };
        MarketAnswer: {
            /** @description counts over the best 1,000; a facet that is narrowed counts as if it were not */
            facets: {
                docKind: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                field: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                industry: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                kind: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                lang: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                maturity: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                owner: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                year: {
                    count: number;
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
            };
            items: components["schemas"]["MarketHit"][];
            notes: {
                en: string;
                zh: string;
            }[];
            page: number;
            pageSize: number;
            /** @description the words that were searched */
            terms: string[];
            tookMs: number;
            total: {
                /** @description false: at least so many */
                exact: boolean;
                value: number;
            };
        };
        MarketHit: {
            /** @description industry, field and the like that agree with the question; wished: raised the score, else it was a condition */
            agrees: {
                attribute: string;
                values: {
                    name: {
                        en: string;
                        zh: string;
                    };
                    value: string;
                }[];
                wished: boolean;
            }[];
            /** @description public code, such as CG00000001 */
            code: string;
            deadline: string | null;
            /** @enum {string} */
            disclosure: "public" | "registered" | "on_request";
            /** @enum {string} */
            docKind: "achievement" | "need" | "offering" | "expert";
            /** @description for offerings: the service class */
            fields: string[];
            /** @description where the question's words stand, cut to a line; titles first */
            highlights: {
                /** @enum {string} */
                field: "titleZh" | "titleEn" | "keywordsZh" | "keywordsEn" | "textZh" | "textEn";
                /** @description [start, end) of matches in UTF-16 units */
                ranges: [
                    number,
                    number
                ][];
                text: string;
            }[];
            /** Format: uuid */
            id: string;
            industries: string[];
            /** @description patent, software ...; technology, testing ...; service, instrument */
            kind: string;
            lang: string;
            /** @description readiness level 1 to 9 */
            maturity: number | null;
            owner: {
                id: string | null;
                name: string;
            } | null;
            priceFen: number | null;
            priceUnit: string | null;
            publishedOn: string | null;
            /** @description words of the question that stand in the record, with their part of the score, heaviest first */
            reasons: {
                fields: ("titleZh" | "titleEn" | "keywordsZh" | "keywordsEn" | "textZh" | "textEn")[];
                term: string;
                weight: number;
            }[];
            score: number;
            status: string;
            title: {
                en: string | null;
                zh: string | null;
            };
            /** @description the reasons in sentences */
            why: {
                en: string;
                zh: string;
            }[];
            year: number | null;
        };
        MarketRecord: {
            /** @description public code, such as CG00000001 */
            code: string;
            deadline: string | null;
            /** @enum {string} */
            disclosure: "public" | "registered" | "on_request";
            /** @enum {string} */
            docKind: "achievement" | "need" | "offering" | "expert";
            /** @description for offerings: the service class */
            fields: string[];
            /** Format: uuid */
            id: string;
            industries: string[];
            keywords: {
                en: string[];
                zh: string[];
            };
            /** @description patent, software ...; technology, testing ...; service, instrument */
            kind: string;
            lang: string;
            /** @description readiness level 1 to 9 */
            maturity: number | null;
            owner: {
                id: string | null;
                name: string;
            } | null;
            priceFen: number | null;
            priceUnit: string | null;
            publishedOn: string | null;
            status: string;
            /** @description null where it is not disclosed to the asker */
            text: {
                en: string | null;
                zh: string | null;
            } | null;
            title: {
                en: string | null;
                zh: string | null;
            };
            year: number | null;
        };
        Meta: {
            clockOffsetMs: number;
            demo: boolean;
            districts: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
            }[];
            industries: {
                id: string;
                name: {
                    en: string;
                    zh: string;
                };
            }[];
            name: {
                en: string;
                zh: string;
            };
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            now: string;
            signIns?: {
                login: string;
                note: {
                    en: string;
                    zh: string;
                };
                organisation: {
                    en: string;
                    zh: string;
                };
                password: string;
                person: string;
                /** @enum {string} */
                role: "applicant" | "agency" | "bank" | "expert" | "officer" | "analyst" | "auditor" | "administrator";
            }[];
            timezone: string;
            version: string;
        };
        MissingFact: {
            /**
             * @description who can say it
             * @enum {string}
             */
            award?: "firm" | "expert" | "register";
            kind: string;
            /** @description text in Chinese and English */
            name: {
                en: string;
                zh: string;
            };
            /** @description fiscal year, for yearly facts */
            period?: string;
            /** @description text in Chinese and English */
            question: {
                en: string;
                zh: string;
            };
            unit?: string;
            /**
             * @description credentials: whether the subject holds one
             * @enum {string}
             */
            what: "fact" | "credentials";
        };
        Order: {
            acceptedAt: string | null;
            agency: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            buyer: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            claimedAt: string | null;
            confirmedAt: string | null;
            /** @description amount in fen (0.01 yuan) */
            contractSumFen: number;
            /** @description held in the purse until delivery is confirmed */
            coveredFen: number;
            deliveredAt: string | null;
            deliveryNote: string | null;
            endedAt: string | null;
            finalContractSumFen: number | null;
            finalCoveredFen: number | null;
            /** Format: uuid */
            id: string;
            /** @description what the state allows next */
            moves: string[];
            number: string;
            offering: {
                code: string;
                /** Format: uuid */
                id: string;
                title: string;
            };
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            placedAt: string;
            ratioBp: number;
            redeemedAt: string | null;
            scheme: string;
            serviceClass: string;
            /** @enum {string} */
            state: "placed" | "accepted" | "delivered" | "confirmed" | "claimed" | "redeemed" | "cancelled" | "declined" | "claim-rejected";
            /** Format: uuid */
            voucherId: string;
            voucherNumber: string;
            year: number;
        };
        Problem: {
            code: string;
            detail?: string;
            errors?: {
                field: string;
                message: string;
                text: {
                    en: string;
                    zh: string;
                };
            }[];
            /** @description JSON Pointer of the offending field */
            field?: string;
            /** @description id of the request, to quote when asking for help */
            instance: string;
            meta?: {
                [key: string]: unknown;
            };
            remedy?: string;
            status: number;
            text: {
                detail?: {
                    en: string;
                    zh: string;
                };
                remedy?: {
                    en: string;
                    zh: string;
                };
                title: {
                    en: string;
                    zh: string;
                };
            };
            title: string;
            /** @description stable address of this kind of problem */
            type: string;
        };
        Receipt: {
            checkpoint: string;
            entry: string;
            format: string;
            index: number;
            proof: string[];
            publicKey: string;
        };
        RuleResult: {
            amount?: components["schemas"]["AmountLine"][];
            amountFen?: number;
            asOf: string;
            /** @description text in Chinese and English */
            because: {
                en: string;
                zh: string;
            };
            clauses: components["schemas"]["ClauseResult"][];
            /** @description facts that would settle it; empty when it is settled */
            missing: components["schemas"]["MissingFact"][];
            /** @description text in Chinese and English */
            name: {
                en: string;
                zh: string;
            };
            /** @description the one to ask next */
            next?: components["schemas"]["MissingFact"];
            programme: string;
            score?: components["schemas"]["ScoreResult"];
            verdict: components["schemas"]["Verdict"];
            /** @description null when no version is in force on the day */
            version: string | null;
        };
        RuleSource: {
            article?: string;
            document: string;
            link?: string;
            number?: string;
        };
        ScoreLine: {
            /** @description text in Chinese and English */
            because: {
                en: string;
                zh: string;
            };
            /** @description most this line can give */
            cap?: number;
            facts?: components["schemas"]["FactOrigin"][];
            id: string;
            lines?: components["schemas"]["ScoreLine"][];
            max: number;
            min: number;
            missing?: components["schemas"]["MissingFact"][];
            source?: components["schemas"]["RuleSource"];
            /** @description text in Chinese and English */
            title: {
                en: string;
                zh: string;
            };
            /** @description text in Chinese and English */
            unverified?: {
                en: string;
                zh: string;
            };
        };
        ScoreResult: {
            lines: components["schemas"]["ScoreLine"][];
            max: number;
            min: number;
            of: number;
            settled: boolean;
        };
        Series: {
            awaiting: {
                en: string;
                zh: string;
            } | null;
            definition: {
                en: string;
                zh: string;
            };
            figures: components["schemas"]["Figure"][];
            id: string;
            /** @enum {string} */
            kind: "flow" | "stock";
            name: {
                en: string;
                zh: string;
            };
            sql: string | null;
            unit: string;
        };
        Session: {
            active: string;
            csrfToken: string;
            memberships: {
                department?: {
                    id: string;
                    name: {
                        en: string;
                        zh: string;
                    };
                };
                id: string;
                /** @enum {string} */
                role: "applicant" | "agency" | "bank" | "expert" | "officer" | "analyst" | "auditor" | "administrator";
                subject?: {
                    id: string;
                    name: {
                        en: string;
                        zh: string;
                    };
                    uscc: string;
                };
            }[];
            permissions: string[];
            user: {
                id: string;
                login: string;
                name: string;
            };
        };
        Subject: {
            /** @description null where it is not yours to see */
            details: components["schemas"]["SubjectDetails"] | null;
            district: string | null;
            /** Format: uuid */
            id: string;
            name: {
                en: string | null;
                zh: string;
            };
            /** @enum {string} */
            type: "enterprise" | "institute" | "university" | "agency" | "bank" | "insurer" | "incubator" | "government" | "other" | "person";
            uscc: string | null;
        };
        SubjectDetails: {
            address: string | null;
            capitalFen: number | null;
            industries: string[];
            legalForm: string | null;
            registeredOn: string | null;
            scope: string | null;
            /** @enum {string} */
            status: "active" | "suspended" | "revoked" | "deregistered";
        };
        SubjectRelation: {
            from: {
                /** Format: uuid */
                id: string;
                /** @description of persons the surname alone */
                name: string;
            };
            /** @enum {string} */
            kind: "shareholding" | "parent" | "legal_person" | "officer";
            /** @description share in basis points */
            shareBp: number | null;
            text: {
                en: string;
                zh: string;
            };
            to: {
                /** Format: uuid */
                id: string;
                /** @description of persons the surname alone */
                name: string;
            };
        };
        /**
         * @description unknown: cannot tell, facts are missing
         * @enum {string}
         */
        Verdict: "yes" | "no" | "unknown";
        Voucher: {
            /** @description amount in fen (0.01 yuan) */
            availableFen: number;
            /** @description amount in fen (0.01 yuan) */
            capFen: number;
            /** Format: uuid */
            caseId: string;
            department: string;
            expiredAt: string | null;
            /** @description amount in fen (0.01 yuan) */
            expiredFen: number;
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            grantedAt: string;
            /** @description amount in fen (0.01 yuan) */
            grantedFen: number;
            /** @description amount in fen (0.01 yuan) */
            heldFen: number;
            holder: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            id: string;
            number: string;
            ratioBp: number;
            /** @description amount in fen (0.01 yuan) */
            redeemedFen: number;
            scheme: string;
            schemeName: {
                en: string;
                zh: string;
            };
            serviceClasses: string[];
            /** @enum {string} */
            status: "active" | "expired";
            /** @description amount in fen (0.01 yuan) */
            usedFen: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            year: number;
        };
        VoucherStatementLine: {
            /** @description amount in fen (0.01 yuan) */
            amountFen: number;
            /**
             * Format: date-time
             * @description moment in UTC, ISO 8601
             */
            at: string;
            /** @enum {string} */
            kind: "granted" | "held" | "used" | "released" | "redeemed" | "expired";
            orderNumber: string | null;
            /** @description part of a hold that went back to the purse when the rest was used */
            releasedFen: number;
            /** Format: uuid */
            transferId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "market.achievements.list": {
        parameters: {
            query?: {
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                /** @description words in Chinese or English, or a public code */
                q?: string;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketRecord"][];
                        notes: {
                            en: string;
                            zh: string;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "market.achievements.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketRecord"];
                };
            };
        };
    };
    "market.achievements.similar": {
        parameters: {
            query?: {
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAnswer"];
                };
            };
        };
    };
    "market.achievements.search": {
        parameters: {
            query?: {
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                /** @description words in Chinese or English, or a public code */
                q?: string;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAnswer"];
                };
            };
        };
    };
    "vouchers.budget.fund": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description amount in fen (0.01 yuan) */
                    amountFen: number;
                    /** @description number of the appropriating document */
                    document: string;
                    scheme: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description amount in fen (0.01 yuan) */
                        fundedFen: number;
                        /** Format: uuid */
                        id: string;
                        /** @description amount in fen (0.01 yuan) */
                        leftFen: number;
                        /** @description amount in fen (0.01 yuan) */
                        paidFen: number;
                        scheme: string;
                        year: number;
                    };
                };
            };
        };
    };
    "window.case.list": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                programme?: string;
                /** @description part of a case number or of an applicant's name */
                q?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description by state, whatever state was asked for */
                        counts: {
                            count: number;
                            label: {
                                en: string;
                                zh: string;
                            };
                            state: string;
                        }[];
                        items: {
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            createdAt: string;
                            decidedAt: string | null;
                            department: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** Format: uuid */
                            id: string;
                            number: string;
                            outcome: string | null;
                            programme: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            /** @description last day of a running publicity */
                            publicUntil: string | null;
                            sendBacks: number;
                            state: string;
                            stateLabel: {
                                en: string;
                                zh: string;
                            };
                            subject: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            submittedAt: string | null;
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            updatedAt: string;
                            verdict: ("yes" | "no" | "unknown") | null;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "window.case.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    programmeId: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                    };
                };
            };
        };
    };
    "window.case.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: {
                            /** @enum {string} */
                            comment: "required" | "optional" | "none";
                            event: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            needsCompleteForm: boolean;
                            to: string;
                            toLabel: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        /**
                         * Format: date-time
                         * @description moment in UTC, ISO 8601
                         */
                        createdAt: string;
                        decidedAt: string | null;
                        department: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        district: string | null;
                        editable: boolean;
                        events: {
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            at: string;
                            comment: string | null;
                            department: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            effects: string[];
                            event: string;
                            formSha256: string;
                            from: string | null;
                            label: {
                                en: string;
                                zh: string;
                            };
                            /** @description where the step stands in the tamper-evident log */
                            logIndex: number | null;
                            role: string;
                            seq: number;
                            to: string;
                            toLabel: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        flow: {
                            id: string;
                            mermaid: {
                                en: string;
                                zh: string;
                            };
                            states: {
                                final: boolean;
                                hint: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                outcome: string | null;
                            }[];
                            steps: {
                                event: string;
                                from: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                to: string;
                                who: string[];
                            }[];
                            title: {
                                en: string;
                                zh: string;
                            };
                        };
                        form: components["schemas"]["FormDefinition"];
                        formVersion: number;
                        hint: {
                            en: string;
                            zh: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        /** @description all that is still wrong or missing, while the form may be changed */
                        missing: {
                            /** @description JSON Pointer */
                            field: string;
                            message: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        number: string;
                        origins: {
                            [key: string]: {
                                asOf: string | null;
                                from: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                period: string;
                                source: string;
                            };
                        };
                        outcome: string | null;
                        programme: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            version: string;
                        };
                        publicity: {
                            calendarDays: number | null;
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            dueAt: string;
                            endedAt: string | null;
                            endedBy: ("over" | "stopped") | null;
                            from: string;
                            until: string;
                            workingDays: number | null;
                        }[];
                        /**
                         * Format: date-time
                         * @description moment in UTC, ISO 8601
                         */
                        savedAt: string;
                        sendBacks: number;
                        state: string;
                        stateLabel: {
                            en: string;
                            zh: string;
                        };
                        subject: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            uscc: string | null;
                        };
                        submittedAt: string | null;
                        values: {
                            [key: string]: unknown;
                        };
                        verdict: {
                            asOf: string;
                            /** @description the compass's whole answer */
                            document: unknown;
                            failing: {
                                because: {
                                    en: string;
                                    zh: string;
                                };
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            unclear: {
                                because: {
                                    en: string;
                                    zh: string;
                                };
                                id: string;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                            /** @enum {string} */
                            verdict: "yes" | "no" | "unknown";
                            version: string;
                        } | null;
                        year: number;
                    };
                };
            };
        };
    };
    "window.case.save_draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    formVersion: number;
                    values: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        formVersion: number;
                        /**
                         * Format: date-time
                         * @description moment in UTC, ISO 8601
                         */
                        savedAt: string;
                        warnings: {
                            /** @description JSON Pointer */
                            field: string;
                            message: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "window.case.advance": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                /** @description name of the step, from the case's actions */
                event: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string | null;
                    /** @description version of the form that the applicant saw when submitting */
                    formVersion?: number;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        outcome: string | null;
                        state: string;
                    };
                };
            };
        };
    };
    "vouchers.claims.list": {
        parameters: {
            query?: {
                orderId?: string;
                page?: number;
                pageSize?: number;
                q?: string;
                scheme?: string;
                state?: "filed" | "approved" | "rejected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClaimDeskLine"][];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "vouchers.claims.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description amount in fen (0.01 yuan) */
                        budgetLeftFen: number;
                        claim: components["schemas"]["Claim"];
                        documents: {
                            contract: {
                                bytes: number;
                                /** Format: uuid */
                                id: string;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            };
                            invoice: {
                                bytes: number;
                                /** Format: uuid */
                                id: string;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            };
                            payment: {
                                bytes: number;
                                /** Format: uuid */
                                id: string;
                                mediaType: string;
                                name: string;
                                sha256: string;
                            };
                        };
                        order: components["schemas"]["Order"];
                    };
                };
            };
        };
    };
    "vouchers.claim.approve": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
        };
    };
    "vouchers.claim.reject": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
        };
    };
    "compass.subject.read": {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        programmes: {
                            amount?: components["schemas"]["AmountLine"][];
                            amountFen?: number;
                            asOf: string;
                            /** @description text in Chinese and English */
                            because: {
                                en: string;
                                zh: string;
                            };
                            canApply: boolean;
                            category: string;
                            clauses: components["schemas"]["ClauseResult"][];
                            /** @description facts that would settle it; empty when it is settled */
                            missing: components["schemas"]["MissingFact"][];
                            /** @description text in Chinese and English */
                            name: {
                                en: string;
                                zh: string;
                            };
                            next?: components["schemas"]["MissingFact"];
                            programme: string;
                            score?: components["schemas"]["ScoreResult"];
                            summary: {
                                en: string;
                                zh: string;
                            };
                            verdict: components["schemas"]["Verdict"];
                            /** @description null when no version is in force on the day */
                            version: string | null;
                        }[];
                        subject: {
                            district: string | null;
                            name: {
                                en: string;
                                zh: string;
                            };
                            uscc: string;
                        };
                    };
                };
            };
        };
    };
    "compass.verdict.read": {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                programme: string;
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleResult"];
                };
            };
        };
    };
    "demo.clock.advance": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clockOffsetMs: number;
                        /**
                         * Format: date-time
                         * @description moment in UTC, ISO 8601
                         */
                        now: string;
                    };
                };
            };
        };
    };
    "market.experts.list": {
        parameters: {
            query?: {
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                /** @description words in Chinese or English, or a public code */
                q?: string;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketRecord"][];
                        notes: {
                            en: string;
                            zh: string;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "market.experts.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketRecord"];
                };
            };
        };
    };
    "compass.facts.kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        credentials: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        kinds: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                            period: string;
                            type: string;
                            unit: string | null;
                            /** @description for texts with a closed list of values */
                            values: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            }[];
                        }[];
                        /** @description most trusted first */
                        sources: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "files.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
        };
    };
    "files.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    "observatory.indicators.list": {
        parameters: {
            query?: {
                missing?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            baselineYears: number[];
                            id: string;
                            kind: string;
                            live: boolean;
                            name: {
                                en: string;
                                zh: string;
                            };
                            unit: string;
                        }[];
                    };
                };
            };
        };
    };
    "observatory.indicator.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
        };
    };
    "observatory.indicator.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    "observatory.indicator.rows": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: string[];
                        id: string;
                        items: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        page: number;
                        pageSize: number;
                        sql: string;
                        total: number;
                        year: number;
                    };
                };
            };
        };
    };
    "vouchers.ledger.statement": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description such as budget:voucher-instrument:2026 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** @description amount in fen (0.01 yuan) */
                            availableFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            balanceFen: number;
                            code: string;
                            /** @description amount in fen (0.01 yuan) */
                            creditsFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            creditsPendingFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            debitsFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            debitsPendingFen: number;
                            kind: string;
                            unit: string;
                        };
                        lines: {
                            /** @description amount in fen (0.01 yuan) */
                            amountFen: number;
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            at: string;
                            counterpart: string;
                            /** @description amount in fen (0.01 yuan) */
                            creditsFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            debitsFen: number;
                            kind: string;
                            ref: string | null;
                            /** @enum {string} */
                            side: "debit" | "credit";
                            /** Format: uuid */
                            transferId: string;
                            version: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "vouchers.ledger.trial_balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balanced: boolean;
                        units: {
                            /** @description amount in fen (0.01 yuan) */
                            creditsFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            creditsPendingFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            debitsFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            debitsPendingFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            differenceFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            pendingDifferenceFen: number;
                            unit: string;
                        }[];
                    };
                };
            };
        };
    };
    "log.checkpoint.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description moment in UTC, ISO 8601
                         */
                        at: string;
                        note: string;
                        origin: string;
                        publicKey: string;
                        root: string;
                        size: number;
                    };
                };
            };
        };
    };
    "log.consistency.read": {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: number;
                        proof: string[];
                        to: number;
                    };
                };
            };
        };
    };
    "log.entries.list": {
        parameters: {
            query?: {
                before?: number;
                id?: string;
                kind?: string;
                pageSize?: number;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LogEntry"][];
                        size: number;
                    };
                };
            };
        };
    };
    "log.receipt.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
        };
    };
    "market.words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docKind: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        field: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        industry: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        kind: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        lang: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "market.match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description what is sought
                     * @default achievement
                     * @enum {string}
                     */
                    docKind?: "achievement" | "need" | "offering" | "expert";
                    /** @default {} */
                    filters?: {
                        field?: string | string[];
                        industry?: string | string[];
                        /** @description patent, software ...; technology ... */
                        kind?: string | string[];
                        lang?: string | string[];
                        maturityMax?: number;
                        maturityMin?: number;
                        /** @description id, or exact name */
                        owner?: string;
                        yearFrom?: number;
                        yearTo?: number;
                    };
                    /** @default 1 */
                    page?: number;
                    /** @default 20 */
                    pageSize?: number;
                    /**
                     * @description wishes: what agrees comes a little earlier
                     * @default {}
                     */
                    prefer?: {
                        field?: string | string[];
                        industry?: string | string[];
                    };
                    text: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAnswer"];
                };
            };
        };
    };
    "meta.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meta"];
                };
            };
        };
    };
    "market.needs.list": {
        parameters: {
            query?: {
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                /** @description words in Chinese or English, or a public code */
                q?: string;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketRecord"][];
                        notes: {
                            en: string;
                            zh: string;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "market.needs.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketRecord"];
                };
            };
        };
    };
    "market.needs.matches": {
        parameters: {
            query?: {
                /** @description what is sought */
                docKind?: "achievement" | "need" | "offering" | "expert";
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAnswer"];
                };
            };
        };
    };
    "window.notification.list": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            readAt: string | null;
                            ref: {
                                id: string;
                                kind: string;
                                number: string | null;
                            };
                            text: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                        unread: number;
                    };
                };
            };
        };
    };
    "window.notification.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {boolean} */
                        read: true;
                    };
                };
            };
        };
    };
    "market.offerings.list": {
        parameters: {
            query?: {
                /** @description id, or exact name */
                agency?: string;
                /** @description service class, as vouchers name it */
                class?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                page?: number;
                pageSize?: number;
                /** @description words in Chinese or English, or a public code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketRecord"][];
                        notes: {
                            en: string;
                            zh: string;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "market.offerings.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketRecord"];
                };
            };
        };
    };
    "vouchers.orders.list": {
        parameters: {
            query?: {
                agencyId?: string;
                buyerId?: string;
                page?: number;
                pageSize?: number;
                q?: string;
                scheme?: string;
                state?: "placed" | "accepted" | "delivered" | "confirmed" | "claimed" | "redeemed" | "cancelled" | "declined" | "claim-rejected";
                voucherId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Order"][];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "vouchers.order.place": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description amount in fen (0.01 yuan) */
                    contractSumFen: number;
                    /** @description less than the voucher could cover; as much as possible when absent */
                    coveredFen?: number;
                    /** Format: uuid */
                    offeringId: string;
                    /** Format: uuid */
                    voucherId: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "vouchers.orders.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: components["schemas"]["Claim"][];
                        order: components["schemas"]["Order"];
                        steps: {
                            /**
                             * Format: date-time
                             * @description moment in UTC, ISO 8601
                             */
                            at: string;
                            comment: string | null;
                            move: string;
                            role: string;
                            state: string;
                        }[];
                    };
                };
            };
        };
    };
    "vouchers.order.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "vouchers.order.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "vouchers.claim.file": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                /** @description the order */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contractFile: string;
                    /** Format: date */
                    invoiceDate: string;
                    /** Format: uuid */
                    invoiceFile: string;
                    invoiceNumber: string;
                    /** Format: uuid */
                    paymentFile: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
        };
    };
    "vouchers.order.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    /** @description where the contract ended smaller; the agreed sum when absent */
                    finalContractSumFen?: number;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "vouchers.order.decline": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "vouchers.order.deliver": {
        parameters: {
            query?: never;
            header?: {
                /** @description UUID; the same one when retrying */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what was delivered, when, with which result */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "window.programme.list": {
        parameters: {
            query?: {
                category?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            audience: string[];
                            category: string;
                            department: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            id: string;
                            money: {
                                /** @description amount in fen (0.01 yuan) */
                                capFen: number;
                                ratioBp: number;
                                serviceClasses: string[];
                                source: {
                                    article: string | null;
                                    document: string;
                                    link: string | null;
                                    number: string | null;
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                teamCapFen: number | null;
                                /** @description why this still needs checking; null where it was checked */
                                unverified: {
                                    en: string;
                                    zh: string;
                                } | null;
                                validTo: string | null;
                            } | null;
                            name: {
                                en: string;
                                zh: string;
                            };
                            /** @description whether it can be applied for here today */
                            open: boolean;
                            publicity: {
                                days: number;
                                /** @enum {string} */
                                kind: "working" | "calendar";
                                source: {
                                    article: string | null;
                                    document: string;
                                    link: string | null;
                                    number: string | null;
                                    title: {
                                        en: string;
                                        zh: string;
                                    };
                                } | null;
                                /** @description why this still needs checking; null where it was checked */
                                unverified: {
                                    en: string;
                                    zh: string;
                                } | null;
                            } | null;
                            summary: {
                                en: string;
                                zh: string;
                            };
                            /** @description the version in force today; null when there is none */
                            version: string | null;
                        }[];
                    };
                };
            };
        };
    };
    "window.programme.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: string[];
                        category: string;
                        /** @description in order; depth says how far a clause lies inside a group */
                        conditions: {
                            depth: number;
                            group: ("all" | "any" | "none" | "at-least") | null;
                            id: string;
                            note: {
                                en: string;
                                zh: string;
                            } | null;
                            source: {
                                article: string | null;
                                document: string;
                                link: string | null;
                                number: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            title: {
                                en: string;
                                zh: string;
                            };
                            /** @description why this still needs checking; null where it was checked */
                            unverified: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        department: {
                            id: string;
                            name: {
                                en: string;
                                zh: string;
                            };
                        };
                        duties: {
                            id: string;
                            source: {
                                article: string | null;
                                document: string;
                                link: string | null;
                                number: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            title: {
                                en: string;
                                zh: string;
                            };
                            /** @description why this still needs checking; null where it was checked */
                            unverified: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        flow: {
                            id: string;
                            mermaid: {
                                en: string;
                                zh: string;
                            };
                            states: {
                                final: boolean;
                                hint: {
                                    en: string;
                                    zh: string;
                                } | null;
                                id: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                outcome: string | null;
                            }[];
                            steps: {
                                event: string;
                                from: string;
                                label: {
                                    en: string;
                                    zh: string;
                                };
                                to: string;
                                who: string[];
                            }[];
                            title: {
                                en: string;
                                zh: string;
                            };
                        } | null;
                        form: components["schemas"]["FormDefinition"] | null;
                        id: string;
                        materials: {
                            id: string;
                            required: boolean;
                            source: {
                                article: string | null;
                                document: string;
                                link: string | null;
                                number: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            title: {
                                en: string;
                                zh: string;
                            };
                            /** @description why this still needs checking; null where it was checked */
                            unverified: {
                                en: string;
                                zh: string;
                            } | null;
                        }[];
                        money: {
                            /** @description amount in fen (0.01 yuan) */
                            capFen: number;
                            ratioBp: number;
                            serviceClasses: string[];
                            source: {
                                article: string | null;
                                document: string;
                                link: string | null;
                                number: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            teamCapFen: number | null;
                            /** @description why this still needs checking; null where it was checked */
                            unverified: {
                                en: string;
                                zh: string;
                            } | null;
                            validTo: string | null;
                        } | null;
                        name: {
                            en: string;
                            zh: string;
                        };
                        /** @description whether it can be applied for here today */
                        open: boolean;
                        publicity: {
                            days: number;
                            /** @enum {string} */
                            kind: "working" | "calendar";
                            source: {
                                article: string | null;
                                document: string;
                                link: string | null;
                                number: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            /** @description why this still needs checking; null where it was checked */
                            unverified: {
                                en: string;
                                zh: string;
                            } | null;
                        } | null;
                        sources: {
                            article: string | null;
                            document: string;
                            link: string | null;
                            number: string | null;
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        summary: {
                            en: string;
                            zh: string;
                        };
                        validity: {
                            source: {
                                article: string | null;
                                document: string;
                                link: string | null;
                                number: string | null;
                                title: {
                                    en: string;
                                    zh: string;
                                };
                            } | null;
                            text: {
                                en: string;
                                zh: string;
                            };
                            /** @description why this still needs checking; null where it was checked */
                            unverified: {
                                en: string;
                                zh: string;
                            } | null;
                        } | null;
                        /** @description the version in force today; null when there is none */
                        version: string | null;
                    };
                };
            };
        };
    };
    "window.publicity.list": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                programme?: string;
                running?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            applicant: string;
                            calendarDays: number | null;
                            department: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            district: string | null;
                            endedAt: string | null;
                            endedBy: ("over" | "stopped") | null;
                            from: string;
                            number: string;
                            programme: {
                                id: string;
                                name: {
                                    en: string;
                                    zh: string;
                                };
                            };
                            until: string;
                            workingDays: number | null;
                        }[];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "log.receipt.fetch": {
        parameters: {
            query: {
                /** @description id of the case, voucher, order ... that the entry is about */
                ref: string;
            };
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: components["schemas"]["Receipt"] | null;
                    };
                };
            };
        };
    };
    "log.receipt.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: unknown;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: components["schemas"]["LogEntry"] | null;
                        message: {
                            en: string;
                            zh: string;
                        };
                        reason: string | null;
                        size: number | null;
                        valid: boolean;
                    };
                };
            };
        };
    };
    "vouchers.scheme.summary": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description amount in fen (0.01 yuan) */
                        availableFen: number;
                        budget: {
                            account: string;
                            /** @description amount in fen (0.01 yuan) */
                            fundedFen: number;
                            fundings: {
                                /** @description amount in fen (0.01 yuan) */
                                amountFen: number;
                                /**
                                 * Format: date-time
                                 * @description moment in UTC, ISO 8601
                                 */
                                at: string;
                                document: string;
                                /** Format: uuid */
                                id: string;
                            }[];
                            /** @description amount in fen (0.01 yuan) */
                            leftFen: number;
                            /** @description amount in fen (0.01 yuan) */
                            paidFen: number;
                        };
                        /** @description amount in fen (0.01 yuan) */
                        expiredFen: number;
                        /** @description amount in fen (0.01 yuan) */
                        grantedFen: number;
                        /** @description amount in fen (0.01 yuan) */
                        heldFen: number;
                        months: {
                            confirmed: number;
                            /** @description amount in fen (0.01 yuan) */
                            grantedFen: number;
                            grants: number;
                            month: string;
                            orders: number;
                            /** @description amount in fen (0.01 yuan) */
                            redeemedFen: number;
                            redemptions: number;
                            /** @description amount in fen (0.01 yuan) */
                            usedFen: number;
                        }[];
                        name: {
                            en: string;
                            zh: string;
                        };
                        orders: {
                            count: number;
                            state: string;
                        }[];
                        /** @description amount in fen (0.01 yuan) */
                        redeemedFen: number;
                        scheme: string;
                        /** @description amount in fen (0.01 yuan) */
                        usedFen: number;
                        vouchers: number;
                        year: number;
                    };
                };
            };
        };
    };
    "market.search": {
        parameters: {
            query?: {
                /** @description all when left out; nothing asked: the first alone */
                docKind?: ("achievement" | "need" | "offering" | "expert") | ("achievement" | "need" | "offering" | "expert")[];
                field?: string | string[];
                industry?: string | string[];
                /** @description patent, software ...; technology ... */
                kind?: string | string[];
                lang?: string | string[];
                maturityMax?: number;
                maturityMin?: number;
                /** @description id, or exact name */
                owner?: string;
                page?: number;
                pageSize?: number;
                /** @description words in Chinese or English, or a public code */
                q?: string;
                yearFrom?: number;
                yearTo?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAnswer"];
                };
            };
        };
    };
    "session.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"] | null;
                };
            };
        };
    };
    "session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        signedIn: true;
                    };
                };
            };
        };
    };
    "session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        signedIn: false;
                    };
                };
            };
        };
    };
    "session.switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    membershipId: string;
                };
            };
        };
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: string;
                    };
                };
            };
        };
    };
    "registry.subjects.list": {
        parameters: {
            query?: {
                district?: string;
                industry?: string;
                page?: number;
                pageSize?: number;
                q?: string;
                type?: "enterprise" | "institute" | "university" | "agency" | "bank" | "insurer" | "incubator" | "government" | "other" | "person";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Subject"][];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "registry.related.read": {
        parameters: {
            query?: {
                /** @description today when left out */
                day?: string;
            };
            header?: never;
            path: {
                /** @description unified social credit code, or the subject's id */
                a: string;
                /** @description unified social credit code, or the subject's id */
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        a: components["schemas"]["Subject"];
                        b: components["schemas"]["Subject"];
                        /** @description the shortest chain; empty when unrelated, or when both are the same */
                        chain: components["schemas"]["SubjectRelation"][];
                        /** Format: date */
                        day: string;
                        related: boolean;
                    };
                };
            };
        };
    };
    "registry.subjects.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description unified social credit code, or the subject's id */
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null where it is not yours to see */
                        known: {
                            credentials: components["schemas"]["Credential"][];
                            /** @description how many facts are in force */
                            facts: number;
                            relations: components["schemas"]["SubjectRelation"][];
                        } | null;
                        subject: components["schemas"]["Subject"];
                    };
                };
            };
        };
    };
    "registry.facts.read": {
        parameters: {
            query?: {
                kind?: string;
                page?: number;
                pageSize?: number;
                period?: string;
            };
            header?: never;
            path: {
                /** @description unified social credit code, or the subject's id */
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Fact"][];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "registry.facts.history": {
        parameters: {
            query?: {
                period?: string;
            };
            header?: never;
            path: {
                kind: string;
                /** @description unified social credit code, or the subject's id */
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            asOf: string;
                            evidence: string | null;
                            /** @description named at /api/facts/kinds */
                            kind: string;
                            period: string;
                            /** Format: date-time */
                            recordedAt: string;
                            source: string;
                            unit: string | null;
                            /** @description numbers and money (fen) as decimal text */
                            value: string | boolean | string[];
                        }[];
                    };
                };
            };
        };
    };
    "vouchers.list": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                q?: string;
                scheme?: string;
                status?: "active" | "expired";
                subjectId?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Voucher"][];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "vouchers.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: components["schemas"]["Order"][];
                        voucher: components["schemas"]["Voucher"];
                    };
                };
            };
        };
    };
    "vouchers.certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holder: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string | null;
                            uscc: string | null;
                        };
                        /** @description receipt of the log entry vouchers.granted; null when there is none */
                        receipt: unknown;
                        voucher: components["schemas"]["Voucher"];
                    };
                };
            };
        };
    };
    "vouchers.statement": {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VoucherStatementLine"][];
                        page: number;
                        pageSize: number;
                        total: number;
                    };
                };
            };
        };
    };
    "vouchers.statement.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    "observatory.chapter.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chapter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused; the document says why and what to do */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault, or not ready; the document says what to do */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        runningYear: number;
                        sections: {
                            chart: string[];
                            series: components["schemas"]["Series"][];
                            title: {
                                en: string;
                                zh: string;
                            };
                        }[];
                        summary: {
                            en: string;
                            zh: string;
                        };
                        takenAt: string;
                        title: {
                            en: string;
                            zh: string;
                        };
                        years: number[];
                    };
                };
            };
        };
    };
}
