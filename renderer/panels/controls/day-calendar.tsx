import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { sayMoment } from '../../../shared/time/say-moment';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';

interface DayCalendarProps {
  /** Name of the field it belongs to; its button says the day that is set as well. */
  readonly label: string;
  /** `YYYY-MM-DD`, or undefined when no day is set. */
  readonly date: string | undefined;
  readonly onChoose: (date: string) => void;
}

/** A month to choose a day from; the hour, if there is one, stays. */
export function DayCalendar({ label, date, onChoose }: DayCalendarProps): ReactNode {
  const { say, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = date === undefined ? say('dates.calendar', { field: label }) : say('dates.calendar.of', { field: label, day: sayMoment({ kind: 'day', date }, language, 'long') });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="tool" aria-label={name}><Icon of={CalendarDays} small /></Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label={name}>
          <Calendar
            aria-label={name}
            className="month"
            autoFocus
            value={date === undefined ? null : parseDate(date)}
            onChange={(day) => {
              setOpen(false);
              onChoose(day.toString());
            }}
          >
            <header>
              <Button slot="previous" className="tool" aria-label={say('dates.calendar.previous')}><Icon of={ChevronLeft} /></Button>
              <Heading />
              <Button slot="next" className="tool" aria-label={say('dates.calendar.next')}><Icon of={ChevronRight} /></Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(weekday) => <CalendarHeaderCell>{weekday}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(day) => <CalendarCell date={day} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
