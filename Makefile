# iso27017: ISO/IEC 27017 whitepapers inside PostgreSQL.
#
#   make demo          the main job, on a throw-away cluster
#   make check         all tests, on a throw-away cluster
#   make quick         the regression tests alone
#   make setup         only installs what the above need (says what, first)
#   make bench         the benchmarks, with their ratios
#
#   make, make install, make installcheck, make clean: as any PGXS extension

EXTENSION = iso27017
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" iso27017.control)

# Goals that are scripts: they must work where pg_config is not installed yet,
# and PGXS has a `check` of its own, so PGXS is not read for them.
SCRIPT_GOALS = check demo quick setup bench check-full check-matrix deb

ifneq ($(filter $(SCRIPT_GOALS),$(MAKECMDGOALS)),)

.PHONY: $(SCRIPT_GOALS)
$(SCRIPT_GOALS):
	@PG_CONFIG='$(PG_CONFIG)' test/goal/$@

else

# The install script is the rooms' SQL in this order.
SQL_PARTS = $(wildcard $(addsuffix .sql, src/head $(addprefix src/, \
	text/text text/stale control/control control/control_ops control/control_text \
	control/catalogue retention/retention retention/retention_ops \
	whitepaper/whitepaper evidence/evidence evidence/score store/store check/check check/life \
	report/report report/oscal)))

# What create_store runs, in this order; then what upgrade_store runs to change the tables of older stores.
TEMPLATES = $(sort $(wildcard src/store/*.tmpl.sql)) \
	$(sort $(wildcard src/evidence/*.tmpl.sql)) \
	$(sort $(wildcard src/check/*.tmpl.sql)) \
	$(sort $(wildcard src/report/*.tmpl.sql)) \
	$(wildcard src/store/upgrade_to_*.delta.sql)

TABLES = $(wildcard src/data/*.tsv)
GENERATED = $(patsubst src/data/%.tsv, src/data/gen/%.h, $(TABLES)) \
	src/data/gen/store_template.h src/data/gen/fold_table.h src/data/gen/word_table.h
# The install script of the version that control names is made of the rooms, unless it has been
# released: the scripts in sql/ are committed and never edited again (test/released/sha256).
BASE_SCRIPT = src/data/gen/iso27017--$(EXTVERSION).sql

PG_CONFIG ?= pg_config

MODULE_big = iso27017
OBJS = $(patsubst %.c, %.o, $(wildcard src/*.c src/*/*.c))

DATA = $(wildcard sql/iso27017--*.sql)
DATA_built = $(if $(wildcard sql/$(notdir $(BASE_SCRIPT))),, $(BASE_SCRIPT))
DOCS = $(wildcard doc/*.md)

REGRESS = $(sort $(patsubst sql/%.sql, %, $(filter-out sql/iso27017--%, $(wildcard sql/*.sql))))
REGRESS_OPTS = --load-extension=iso27017 --encoding=UTF8

EXTRA_CLEAN = src/data/gen build

PG_CFLAGS = -std=gnu11 -Wall -Wextra -Werror -Wno-declaration-after-statement \
	-Wno-missing-field-initializers
# 18 has asked for it since: tables of generated headers have no declaration before them.
PG_CFLAGS += -Wno-missing-variable-declarations
# The server's headers are not ours to warn about.
PG_CPPFLAGS = -isystem $(shell $(PG_CONFIG) --includedir-server) -Isrc -Isrc/data/gen -DISO27017_VERSION='"$(EXTVERSION)"'
# Our own definitions win over names that the server happens to have too.
SHLIB_LINK = -Wl,-Bsymbolic -licuuc -licui18n -licudata

PGXS := $(wildcard $(shell $(PG_CONFIG) --pgxs 2>/dev/null))
ifeq ($(PGXS),)
$(error PostgreSQL's server headers are not installed (package postgresql-server-dev-NN; `make setup` installs them), or PG_CONFIG does not name their pg_config)
endif
# Bitcode would double the time of a build, and nothing here gains by inlining.
override with_llvm = no
include $(PGXS)

$(OBJS): iso27017.control $(GENERATED) $(wildcard src/*.h src/*/*.h)

src/data/gen/%.h: src/data/%.tsv src/data/generate.pl
	@mkdir -p $(@D)
	perl src/data/generate.pl table $< > $@.tmp && mv $@.tmp $@

# the folding's own tables; the plain arrays of nfkc and the like are not used
src/data/gen/fold_table.h: src/data/fold.pl $(addprefix src/data/, nfkc.tsv combining.tsv lower.tsv radical.tsv fold_char.tsv)
	@mkdir -p $(@D)
	perl src/data/fold.pl chars > $@.tmp && mv $@.tmp $@

src/data/gen/word_table.h: src/data/fold.pl src/data/fold_word.tsv src/data/gen/fold_table.h
	@mkdir -p $(@D)
	perl src/data/fold.pl words > $@.tmp && mv $@.tmp $@

# a list of parts that has changed is a reason to build too
src/data/gen/parts.list: FORCE
	@mkdir -p $(@D)
	@echo '$(TEMPLATES) $(SQL_PARTS)' | cmp -s - $@ || echo '$(TEMPLATES) $(SQL_PARTS)' > $@
# phony, since PGXS makes every target secondary, for which a missing file is no reason
.PHONY: FORCE
FORCE:

src/data/gen/store_template.h: $(TEMPLATES) src/data/generate.pl src/data/gen/parts.list
	perl src/data/generate.pl text store_template $(TEMPLATES) > $@.tmp && mv $@.tmp $@

$(BASE_SCRIPT): $(SQL_PARTS) iso27017.control src/data/gen/parts.list
	@mkdir -p $(@D)
	cat $(SQL_PARTS) > $@.tmp && mv $@.tmp $@

endif
