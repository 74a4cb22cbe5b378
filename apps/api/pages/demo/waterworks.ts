const racks = Array.from({ length: 6 }, (_, index) => 81 + index * 40);

const rack = (x: number) => `M${x} 140h28v69h-28z`;
const shelves = (x: number) =>
  [150, 160, 170, 180, 190, 200].map((y) => `M${x + 5} ${y}h${y % 40 === 0 ? 9 : 13}`).join("");
const lamp = (x: number, index: number) => `M${x + 22} ${150 + ((index * 30) % 50)}h0`;

const mullions = Array.from({ length: 8 }, (_, index) => `M${500 + index * 22} 146v40`).join("");
const panes = Array.from({ length: 7 }, (_, index) => {
  const run = 24 + index * 18;
  return `M${195 - run} ${56 + run * 0.42}v10M${195 + run} ${56 + run * 0.42}v10`;
}).join("");
const bricks = Array.from({ length: 9 }, (_, row) => {
  const y = 219 + row * 9;
  return `M176 ${y}h5M209 ${y}h5`;
}).join("");
const ripples = (x: number, y: number, count: number) => `M${x} ${y}${"q5 -4 10 0t10 0".repeat(count)}`;

/** The old waterworks in section: six racks in the hall, the well beneath, and the pool that the hall heats. */
export const waterworks = `
<svg viewBox="0 0 720 320" width="720" height="320" role="img" aria-label="Coupe de l’ancienne usine des eaux et de la piscine" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
<path d="M181 262h28v42h-28z" fill="var(--accent)" fill-opacity=".2" stroke="none"/>
<path d="M492 217h178v33q-60 14 -178 0z" fill="var(--accent)" fill-opacity=".2" stroke="none"/>
<path d="M0 210h492M670 210h50M492 210v40q118 14 178 0v-40"/>
<path d="M0 216h176M214 216h230M690 216h30" opacity=".25" stroke-dasharray="1 7"/>
<path d="M0 262h176M214 262h240" opacity=".35" stroke-dasharray="10 8"/>
<path d="M62 210V112M328 112v98M48 118l147 -62 147 62M62 122l133 -56 133 56"/>
<path d="M171 66v-14l24 -10 24 10v14M171 52v-4l24 -10 24 10v4"/>
<path d="${panes}" opacity=".6"/>
<path d="M360 210l4 -176h16l4 176M361 46h22M363 34v-5h18v5"/>
<path d="M361 92h22M360.500 128h23M360 164h24" opacity=".4"/>
<path d="${racks.map(rack).join("")}" fill="currentColor" fill-opacity=".06"/>
<path d="${racks.map(shelves).join("")}" opacity=".55"/>
<path d="${racks.map(lamp).join("")}" stroke="var(--accent)" stroke-width="4"/>
<path d="M181 210v94h28v-94M176 210v98M214 210v98"/>
<path d="${bricks}" opacity=".5"/>
<path d="${ripples(183, 270, 1)}" stroke="var(--accent)"/>
<path d="M195 290v-80" stroke-width="2.500"/>
<path d="M189 290h12" stroke-width="2.500"/>
<path d="M318 209v21h150v-20h24" stroke="var(--accent)" stroke-width="3"/>
<path d="M308 209v30h170v-13h14" stroke-width="2"/>
<path d="M478 210v-72l224 -18v90M470 139l240 -19"/>
<path d="M492 146h188v40H492z"/>
<path d="${mullions}" opacity=".45"/>
<path d="${ripples(500, 226, 8)}" stroke="var(--accent)"/>
<path d="${ripples(520, 238, 6)}" stroke="var(--accent)" opacity=".6"/>
<path d="M660 210v-10q0 -5 5 -5t5 5M652 210v-10q0 -5 5 -5" opacity=".8"/>
<circle cx="566" cy="217" r="4.500" fill="currentColor"/>
<path d="M572 222l14 -9 8 8M556 224l-16 1"/>
</svg>`;
